package io.borgmaticshell.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
