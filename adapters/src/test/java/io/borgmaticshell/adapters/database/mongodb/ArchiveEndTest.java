package io.borgmaticshell.adapters.database.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MongoArchive;
import io.borgmaticshell.application.hook.Ends;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveEndTest {
  private static final List<String> DOCUMENTS =
      Collections.nCopies(300, "{word: 'größe 𝄞', n: 7}");

  private static boolean isWhole(byte[] archive) {
    var from = Math.max(0, archive.length - Ends.BYTES);
    return ArchiveEnd.MARK
        .judge(Arrays.copyOfRange(archive, from, archive.length))
        .equals(new Verdict.Whole());
  }

  @Test
  void is_seen_in_an_archive_with_and_without_documents() {
    assertThat(isWhole(new MongoArchive().collection("t", DOCUMENTS).bytes())).isTrue();
    assertThat(isWhole(new MongoArchive().collection("empty", List.of()).bytes())).isTrue();
  }

  @Test
  void is_missing_wherever_the_only_collection_was_cut() {
    var archive = new MongoArchive().collection("t", DOCUMENTS).bytes();
    var unnoticed =
        IntStream.range(0, archive.length)
            .filter(length -> isWhole(Arrays.copyOf(archive, length)))
            .boxed();

    assertThat(unnoticed).isEmpty();
  }

  @Test
  void is_missing_where_something_follows() {
    var archive = new MongoArchive().collection("t", DOCUMENTS).bytes();

    assertThat(isWhole(Arrays.copyOf(archive, archive.length + 1))).isFalse();
  }

  @Test
  void is_seen_where_there_is_no_data_to_come() {
    assertThat(isWhole(new MongoArchive().bytes())).isTrue();
    assertThat(isWhole(new MongoArchive().view("v").view("w").bytes())).isTrue();
  }

  @Test
  void is_missing_before_the_data_of_a_collection() {
    var archive = new MongoArchive().view("v").collection("t", DOCUMENTS);

    assertThat(isWhole(archive.beforeData())).isFalse();
  }

  @Test
  void is_missing_in_what_is_no_archive() {
    assertThat(isWhole(new byte[0])).isFalse();
    assertThat(isWhole(new byte[] {-1, -1, -1, -1})).isFalse();
    assertThat(isWhole(new byte[] {0x6d, -30, -103, -127, -1, -1, -1, -1})).isFalse();
  }
}
