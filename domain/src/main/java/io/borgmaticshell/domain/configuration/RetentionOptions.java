package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.stream.Stream;

/// The top-level options that only matter for looking after archives that exist: pruning,
/// compacting and recreating them.
public final class RetentionOptions {
  private static final String HOW_MANY = "How many of these archives to keep.";

  /// Which archives pruning keeps.
  public static final List<OptionSpec> KEEP =
      List.of(
          text("keep_within", "Keep every archive that is younger.").like("2d"),
          number("keep_secondly", HOW_MANY).like(30),
          number("keep_minutely", HOW_MANY).like(30),
          number("keep_hourly", HOW_MANY).like(24),
          number("keep_daily", HOW_MANY).like(7),
          number("keep_weekly", HOW_MANY).like(4),
          number("keep_monthly", HOW_MANY).like(12),
          number("keep_yearly", HOW_MANY).like(3),
          number("keep_13weekly", HOW_MANY).like(4),
          number("keep_3monthly", HOW_MANY).like(4));

  public static final OptionSpec COMPACT_THRESHOLD =
      number("compact_threshold", "How many percent a compaction must save.").like(15);
  public static final OptionSpec RECOMPRESS =
      choice("recompress", "When to compress again.", "if-different", "always", "never");

  /// Every option of this class.
  public static final List<OptionSpec> ALL =
      Stream.concat(KEEP.stream(), Stream.of(COMPACT_THRESHOLD, RECOMPRESS)).toList();

  private RetentionOptions() {}

  /// Whether anything says which archives to keep.
  public static boolean keepAnything(Options options) {
    return KEEP.stream().anyMatch(options::has);
  }
}
