package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.decimal;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.text;
import static io.borgmaticshell.domain.option.OptionSpec.texts;
import static java.util.Map.entry;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;

/// The top-level options that say how repositories are checked.
public final class CheckOptions {
  public static final OptionSpec NAME =
      choice(
              "name",
              "What to check.",
              "repository",
              "archives",
              "data",
              "extract",
              "spot",
              "disabled")
          .mandatory();
  public static final OptionSpec FREQUENCY =
      text("frequency", "How often to run the check.").like("2 weeks");
  public static final OptionSpec ONLY_RUN_ON =
      texts("only_run_on", "The days of the week to run it on.").like("Saturday", "Sunday");
  public static final OptionSpec MAX_DURATION =
      number("max_duration", "How many seconds a check may take.").like(1800);
  public static final OptionSpec COUNT_TOLERANCE =
      decimal("count_tolerance_percentage", "How far the number of files may differ.").like(10);
  public static final OptionSpec DATA_SAMPLE =
      decimal("data_sample_percentage", "How many files to compare.").like(1);
  public static final OptionSpec DATA_TOLERANCE =
      decimal("data_tolerance_percentage", "How many compared files may differ.").like(1);
  public static final OptionSpec XXH64SUM_COMMAND =
      text("xxh64sum_command", "The command that computes hashes.");

  public static final OptionSpec CHECKS =
      sections(
              "checks",
              "Which checks to run, and how often.",
              NAME,
              FREQUENCY,
              ONLY_RUN_ON,
              MAX_DURATION,
              COUNT_TOLERANCE,
              DATA_SAMPLE,
              DATA_TOLERANCE,
              XXH64SUM_COMMAND)
          .like(new PlainValue.Items(List.of(ofRepository(), ofSources())));
  public static final OptionSpec CHECK_REPOSITORIES =
      texts("check_repositories", "Which repositories to check.").like("offsite");
  public static final OptionSpec CHECK_LAST =
      number("check_last", "How many archives to check.").like(3);
  public static final OptionSpec CHECK_I_KNOW =
      flag("check_i_know_what_i_am_doing", "Whether a check may repair.");

  /// Every option of this class.
  public static final List<OptionSpec> ALL =
      List.of(CHECKS, CHECK_REPOSITORIES, CHECK_LAST, CHECK_I_KNOW);

  private CheckOptions() {}

  private static PlainValue ofRepository() {
    return PlainValue.Mapping.of(
        entry("name", new PlainValue.Text("repository")),
        entry(FREQUENCY.key(), FREQUENCY.example()),
        entry(ONLY_RUN_ON.key(), ONLY_RUN_ON.example()),
        entry(MAX_DURATION.key(), MAX_DURATION.example()));
  }

  private static PlainValue ofSources() {
    return PlainValue.Mapping.of(
        entry("name", new PlainValue.Text("spot")),
        entry(COUNT_TOLERANCE.key(), COUNT_TOLERANCE.example()),
        entry(DATA_SAMPLE.key(), DATA_SAMPLE.example()),
        entry(DATA_TOLERANCE.key(), DATA_TOLERANCE.example()),
        entry(XXH64SUM_COMMAND.key(), XXH64SUM_COMMAND.example()));
  }
}
