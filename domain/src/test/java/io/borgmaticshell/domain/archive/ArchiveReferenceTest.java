package io.borgmaticshell.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.archive.ArchiveReference.Named;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveReferenceTest {
  private static final List<Archive> ARCHIVES =
      List.of(archive("monday", "abcd11"), archive("abcd", "ff0022"), archive("tuesday", "ff0033"));

  private static Archive archive(String name, String id) {
    return new Archive(new ArchiveName(name), id, LocalDateTime.of(2026, 11, 23, 20, 21));
  }

  private static List<String> meant(String text) {
    return new Named(new ArchiveName(text))
        .among(ARCHIVES).stream().map(archive -> archive.name().value()).toList();
  }

  @Test
  void latest_is_the_newest() {
    assertThat(ArchiveReference.parse("latest")).isInstanceOf(ArchiveReference.Latest.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "monday, monday",
    "abcd, abcd", // although the id of another begins like this
    "abcd1, monday",
    "ABCD11, monday",
    "ff003, tuesday",
  })
  void a_name_wins_over_the_beginning_of_an_id(String text, String name) {
    assertThat(meant(text)).containsExactly(name);
  }

  @Test
  void the_beginning_of_an_id_may_fit_several() {
    assertThat(meant("ff00")).containsExactly("abcd", "tuesday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "mond", "abcd11-", "ff009"})
  void nothing_else_fits(String text) {
    assertThat(meant(text)).isEmpty();
  }
}
