package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;
import java.util.stream.Stream;

/// The flags that say which archives of a repository are meant.
public final class ArchiveFlags {
  public static final FlagSpec MATCH_ARCHIVES =
      FlagSpec.value(
          "PATTERN",
          "Only archives whose names fit, such as 'sh:db-*'; default: those of the configuration.",
          "-a",
          "--glob-archives",
          "--match-archives");
  public static final FlagSpec PREFIX =
      FlagSpec.value("PREFIX", "Only archives whose names begin so.", "-P", "--prefix")
          .insteadOf("--match-archives");
  public static final FlagSpec SORT_BY =
      FlagSpec.value("KEYS", "Sort by these, such as timestamp,name.", "--sort-by");
  public static final FlagSpec FIRST = FlagSpec.value("N", "Only so many of the first.", "--first");
  public static final FlagSpec LAST = FlagSpec.value("N", "Only so many of the last.", "--last");
  public static final FlagSpec OLDEST =
      FlagSpec.value("TIMESPAN", "Only so much time after the oldest (Borg 2).", "--oldest");
  public static final FlagSpec NEWEST =
      FlagSpec.value("TIMESPAN", "Only so much time before the newest (Borg 2).", "--newest");
  public static final FlagSpec OLDER =
      FlagSpec.value("TIMESPAN", "Only those older than 7d, 12m or the like (Borg 2).", "--older");
  public static final FlagSpec NEWER =
      FlagSpec.value("TIMESPAN", "Only those newer than 7d, 12m or the like (Borg 2).", "--newer");

  static final List<FlagSpec> SPANS = List.of(OLDEST, NEWEST, OLDER, NEWER);

  private ArchiveFlags() {}

  /// Some flags and those that count archives, with the spans of Borg 2.
  static FlagSpec[] and(FlagSpec... others) {
    return Stream.of(Stream.of(others), Stream.of(SORT_BY, FIRST, LAST), SPANS.stream())
        .flatMap(flags -> flags)
        .toArray(FlagSpec[]::new);
  }
}
