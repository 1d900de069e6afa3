package io.borgmaticshell.adapters.database.mongodb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.CutDumps;
import io.borgmaticshell.adapters.testing.MongoArchive;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveCheckTest {
  private static final List<String> DOCUMENTS =
      Collections.nCopies(300, "{word: 'größe 𝄞', n: 7}");
  private static final Verdict WHOLE = new Verdict.Whole();

  private static Verdict verdict(byte[] archive) {
    return ArchiveCheck.MARK.judge(archive);
  }

  @Nested
  class an_archive_is_whole {
    @Test
    void with_the_closing_header_of_its_only_collection_and_not_without() {
      CutDumps.proveThat(ArchiveCheck.MARK, new MongoArchive().collection("t", DOCUMENTS).bytes());
    }

    @Test
    void with_those_of_collections_whose_data_is_mixed() {
      var mixed =
          new MongoArchive()
              .describe("a")
              .describe("b")
              .segment("a", DOCUMENTS)
              .segment("b", DOCUMENTS)
              .segment("a", DOCUMENTS)
              .close("a")
              .segment("b", DOCUMENTS)
              .close("b");
      CutDumps.proveThat(ArchiveCheck.MARK, mixed.bytes());
    }

    @Test
    void if_a_document_looks_like_the_end_of_the_archive() {
      var end = "{db: 'users', collection: 't', EOF: true, CRC: NumberLong('-1')}";
      CutDumps.proveThat(
          ArchiveCheck.MARK,
          new MongoArchive().collection("t", Collections.nCopies(300, end)).bytes());
    }

    @Test
    void without_any_data_to_come() {
      assertThat(verdict(new MongoArchive().collection("empty", List.of()).bytes()))
          .isEqualTo(WHOLE);
      assertThat(verdict(new MongoArchive().bytes())).isEqualTo(WHOLE);
      var views = new MongoArchive();
      for (var number = 0; number < 1_000; number++) {
        views.view("v" + number);
      }
      assertThat(verdict(views.bytes())).isEqualTo(WHOLE);
    }

    @Test
    void if_a_time_series_has_its_data_in_buckets() {
      var series =
          new MongoArchive()
              .describe("weather")
              .segment("system.buckets.weather", DOCUMENTS)
              .close("system.buckets.weather");
      assertThat(verdict(series.bytes())).isEqualTo(WHOLE);
    }
  }

  @Nested
  class an_archive_is_broken {
    @Test
    void if_a_collection_has_begun_and_is_not_closed() {
      var archive =
          new MongoArchive().describe("a").describe("b").segment("a", DOCUMENTS).close("b");
      assertThat(verdict(archive.bytes()))
          .isEqualTo(new Verdict.Broken("it lacks the closing header of users.a"));
    }

    @Test
    void if_something_follows() {
      var archive = new MongoArchive().collection("t", DOCUMENTS).bytes();
      for (var more : List.of(1, 4, 100)) {
        assertThat(verdict(Arrays.copyOf(archive, archive.length + more)))
            .isInstanceOf(Verdict.Broken.class);
      }
    }

    @Test
    void if_it_is_none() {
      for (var none : List.of("", "x", "not an archive", "PGDMP\1\2\3\4")) {
        assertThat(verdict(none.getBytes(ISO_8859_1))).isInstanceOf(Verdict.Broken.class);
      }
      assertThat(verdict(new byte[] {0x6d, -30, -103, -127, -1, -1, -1, -1}))
          .isEqualTo(new Verdict.Broken("it is no archive that mongorestore could read"));
    }

    @Test
    void if_a_length_in_it_cannot_be_one() {
      var archive = new MongoArchive().collection("t", DOCUMENTS).bytes();
      // The length of the header.
      Arrays.fill(archive, 4, 8, (byte) 0x7f);
      assertThat(verdict(archive))
          .isEqualTo(new Verdict.Broken("it is no archive that mongorestore could read"));
    }
  }

  @Nested
  class nobody_can_tell {
    @Test
    void if_a_collection_is_listed_and_never_begins() {
      var archive = new MongoArchive().describe("a").collection("b", DOCUMENTS);
      assertThat(verdict(archive.bytes()))
          .isEqualTo(new Verdict.Unproven("it lists users.a and has no data of it"));
    }

    @Test
    void if_the_archive_is_compressed() throws IOException {
      var compressed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(compressed)) {
        gzip.write(new MongoArchive().collection("t", DOCUMENTS).bytes());
      }
      assertThat(verdict(compressed.toByteArray()))
          .isEqualTo(new Verdict.Unproven("it is compressed"));
    }

    @Test
    void if_the_format_is_of_the_future() {
      assertThat(verdict(MongoArchive.ofVersion("0.2").collection("t", DOCUMENTS).bytes()))
          .isEqualTo(new Verdict.Unproven("version 0.2 of mongodump's format is not known"));
    }
  }
}
