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
          text("keep_within", "Keep every archive that is younger."),
          number("keep_secondly", KEEP),
          number("keep_minutely", KEEP),
          number("keep_hourly", KEEP),
          number("keep_daily", KEEP),
          number("keep_weekly", KEEP),
          number("keep_monthly", KEEP),
          number("keep_yearly", KEEP),
          number("keep_13weekly", KEEP),
          number("keep_3monthly", KEEP),
          number("compact_threshold", "How many percent a compaction must save."),
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
              text("frequency", "How often to run the check."),
              texts("only_run_on", "The days of the week to run it on."),
              number("max_duration", "How many seconds a check may take."),
              decimal("count_tolerance_percentage", "How far the number of files may differ."),
              decimal("data_sample_percentage", "How many files to compare."),
              decimal("data_tolerance_percentage", "How many compared files may differ."),
              text("xxh64sum_command", "The command that computes hashes.")),
          texts("check_repositories", "Which repositories to check."),
          number("check_last", "How many archives to check."),
          flag("check_i_know_what_i_am_doing", "Whether a check may repair."));

  private RetentionOptions() {}
}
