package io.borgmaticshell.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.archive.ArchiveReference.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveReferenceTest {
  private static final List<Archive> ARCHIVES =
      List.of(
          archive("monday", "2026-11-23T02:00:00Z"),
          archive("wednesday", "2026-11-25T02:00:00Z"),
          archive("tuesday", "2026-11-24T02:00:00Z"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-26T00:00:00Z, wednesday",
    "2026-11-25T02:00:00Z, wednesday",
    "2026-11-25T01:59:59Z, tuesday",
    "2026-11-25T02:30:00+01:00, tuesday",
    "2026-11-23T02:00:00Z, monday",
    "2026-11-23T01:59:59.999Z,"
  })
  void at_a_moment_means_the_newest_that_is_not_later(ZonedDateTime moment, @Nullable String name) {
    assertThat(new ArchiveReference.At(moment).choose(ARCHIVES).map(one -> one.name().value()))
        .isEqualTo(Optional.ofNullable(name));
  }

  private static Archive archive(String name, String start) {
    return new Archive(new ArchiveName(name), "00", Instant.parse(start));
  }

  private static final List<Archive> IDENTIFIED =
      List.of(
          identified("monday", "abcd11"),
          identified("abcd", "ff0022"),
          identified("tuesday", "ff0033"));

  private static Archive identified(String name, String id) {
    return new Archive(new ArchiveName(name), id, Instant.EPOCH);
  }

  private static List<String> meant(String text) {
    return new Named(new ArchiveName(text))
        .among(IDENTIFIED).stream().map(archive -> archive.name().value()).toList();
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
