package io.borgmaticshell.application.check;

import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.check.CheckSchedule;
import io.borgmaticshell.domain.configuration.CheckOptions;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The checks a configuration asks for; repository and archives once a month, if it asks for none.
final class CheckPlan {
  private static final String DISABLED = "disabled";
  private static final Optional<String> USUAL = Optional.of("1 month");

  private CheckPlan() {}

  /// @param only the checks that are wanted instead of the configured ones
  /// @throws OperationFailed CONFIGURATION if a frequency or a day is not understood
  static List<PlannedCheck> of(Options options, Set<CheckName> only) {
    var entries = options.sections(CheckOptions.CHECKS);
    var configured =
        entries.isEmpty()
            ? Stream.of(CheckName.REPOSITORY, CheckName.ARCHIVES).map(CheckPlan::usual).toList()
            : entries.stream().flatMap(entry -> planned(entry).stream()).toList();
    if (!only.isEmpty()) {
      return only.stream().sorted().map(name -> among(configured, name)).toList();
    }
    return isDisabled(entries) ? List.of() : configured;
  }

  private static boolean isDisabled(List<Options> entries) {
    return entries.stream()
        .anyMatch(entry -> entry.text(CheckOptions.NAME).equals(Optional.of(DISABLED)));
  }

  private static PlannedCheck usual(CheckName name) {
    return new PlannedCheck(name, schedule(USUAL, List.of()), Options.NONE);
  }

  private static PlannedCheck among(List<PlannedCheck> configured, CheckName name) {
    return configured.stream()
        .filter(check -> check.name() == name)
        .findFirst()
        .orElseGet(() -> new PlannedCheck(name, CheckSchedule.ALWAYS, Options.NONE));
  }

  private static Optional<PlannedCheck> planned(Options entry) {
    return entry
        .text(CheckOptions.NAME)
        .flatMap(CheckName::of)
        .map(name ->
            new PlannedCheck(
                name,
                schedule(
                    entry.nonEmptyText(CheckOptions.FREQUENCY),
                    entry.texts(CheckOptions.ONLY_RUN_ON)),
                entry));
  }

  private static CheckSchedule schedule(Optional<String> frequency, List<String> days) {
    return CheckSchedule.read(frequency, days)
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.CONFIGURATION,
                "The times of a check are not understood: %s %s"
                    .formatted(frequency.orElse("always"), String.join(", ", days))
                    .strip(),
                "Write 'frequency' like '2 weeks' or 'always', and days of 'only_run_on' like"
                    + " Saturday, weekday or weekend."));
  }
}
