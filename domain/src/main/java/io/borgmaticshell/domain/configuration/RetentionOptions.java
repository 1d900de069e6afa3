package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.decimal;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.text;
import static io.borgmaticshell.domain.option.OptionSpec.texts;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// The top-level options that only matter for looking after archives that exist: pruning,
/// compacting, checking and recreating them.
public final class RetentionOptions {
  private static final String KEEP = "How many of these archives to keep.";

  /// Every option of this class.
  public static final List<OptionSpec> ALL =
      List.of(
          text("keep_within", "Keep every archive that is younger.").like("2d"),
          number("keep_secondly", KEEP).like(30),
          number("keep_minutely", KEEP).like(30),
          number("keep_hourly", KEEP).like(24),
          number("keep_daily", KEEP).like(7),
          number("keep_weekly", KEEP).like(4),
          number("keep_monthly", KEEP).like(12),
          number("keep_yearly", KEEP).like(3),
          number("keep_13weekly", KEEP).like(4),
          number("keep_3monthly", KEEP).like(4),
          number("compact_threshold", "How many percent a compaction must save.").like(15),
          choice("recompress", "When to compress again.", "if-different", "always", "never"),
          sections(
              "checks",
              "Which checks to run, and how often.",
              choice(
                      "name",
                      "What to check.",
                      "repository",
                      "archives",
                      "data",
                      "extract",
                      "spot",
                      "disabled")
                  .mandatory(),
              text("frequency", "How often to run the check.").like("2 weeks"),
              texts("only_run_on", "The days of the week to run it on.").like("Saturday", "Sunday"),
              number("max_duration", "How many seconds a check may take.").like(1800),
              decimal("count_tolerance_percentage", "How far the number of files may differ.")
                  .like(10),
              decimal("data_sample_percentage", "How many files to compare.").like(1),
              decimal("data_tolerance_percentage", "How many compared files may differ.").like(1),
              text("xxh64sum_command", "The command that computes hashes.")),
          texts("check_repositories", "Which repositories to check.").like("offsite"),
          number("check_last", "How many archives to check.").like(3),
          flag("check_i_know_what_i_am_doing", "Whether a check may repair."));

  private RetentionOptions() {}
}
