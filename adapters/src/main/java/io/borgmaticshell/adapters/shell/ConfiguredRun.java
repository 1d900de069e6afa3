package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.DRY_RUN;
import static io.borgmaticshell.adapters.shell.grammar.actions.HandlingActions.UMOUNT;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.UNDO;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.PLAN;
import static io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions.PRUNE;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.logging.LogSinks;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.RepositorySelection;
import io.borgmaticshell.application.run.RepositoryWork;
import io.borgmaticshell.application.run.RunReport;
import io.borgmaticshell.application.run.RunRequest;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.CourseOptions;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RetentionOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Runs the actions of one invocation for every repository of every configuration.
final class ConfiguredRun {
  private final UseCases useCases;
  private final Output output;
  private final Invocation invocation;
  private final Audience audience;
  private boolean failed;
  private boolean unmounted;

  ConfiguredRun(UseCases useCases, Output output, Invocation invocation, Audience audience) {
    this.useCases = useCases;
    this.output = output;
    this.invocation = invocation;
    this.audience = audience;
  }

  /// How it went.
  enum Result {
    FINE,
    FAILED,
    INTERRUPTED,
    NOTHING_ASKED_FOR
  }

  /// @throws OperationFailed for what keeps the run from beginning
  Result run() {
    output.beginRun();
    try {
      var configurations = load();
      if (wantsNothing(configurations)) {
        return Result.NOTHING_ASKED_FOR;
      }
      try (var _ = LogSinks.open(configurations, output)) {
        output.endRun();
        return told(configurations);
      }
    } finally {
      output.endRun();
    }
  }

  // Logs are to hold what stopped a run, so it is told before they are closed.
  private Result told(List<Configuration> configurations) {
    try {
      return run(configurations);
    } catch (OperationFailed e) {
      output.problem(e.problem().text());
      return e.isInterruption() ? Result.INTERRUPTED : Result.FAILED;
    } catch (RuntimeException e) {
      output.bug(e);
      return Result.FAILED;
    }
  }

  private Result run(List<Configuration> configurations) {
    var request =
        new RunRequest(
            configurations,
            repositories(configurations),
            invocation.actions().stream().map(selected -> selected.action().name()).toList(),
            changesNothing());
    var report = useCases.runActions().run(request, work(configurations));
    summarise(request, report);
    return failed || !report.isSuccess() ? Result.FAILED : Result.FINE;
  }

  // Somebody typed nothing but the name of the program, and no configuration takes that for a wish.
  private boolean wantsNothing(List<Configuration> configurations) {
    return invocation.byDefault()
        && invocation.globals().equals(FlagValues.NONE)
        && !configurations.isEmpty()
        && configurations.stream().noneMatch(one -> CourseOptions.hasDefaultActions(one.options()));
  }

  private boolean changesNothing() {
    return invocation.globals().has(DRY_RUN)
        || invocation.actions().stream().allMatch(selected -> selected.flags().has(PLAN));
  }

  private List<Configuration> load() {
    var configurations = new ArrayList<Configuration>();
    useCases.configurations().locate(invocation.globals().values(CONFIG)).stream()
        .distinct()
        .forEach(file -> attempt(() -> configurations.add(useCases.configurations().load(file))));
    configurations.stream()
        .flatMapToInt(one -> one.options().number(ReportingOptions.VERBOSITY).stream())
        .max()
        .ifPresent(output::configuredVerbosity);
    output.coloured(!says(configurations, ReportingOptions.COLOR, false));
    output.asJsonLines(says(configurations, ReportingOptions.LOG_JSON, true));
    return configurations;
  }

  private static boolean says(List<Configuration> configurations, OptionSpec option, boolean what) {
    return configurations.stream()
        .anyMatch(one -> one.options().flag(option).equals(Optional.of(what)));
  }

  private List<RepositoryAccess> repositories(List<Configuration> configurations) {
    if (configurations.isEmpty()) {
      return List.of();
    }
    var pattern = invocation.value(REPOSITORY);
    var selection = new RepositorySelection(configurations);
    return invocation.includes(RESTORE) || invocation.includes(UNDO)
        ? selection.atMostOne(pattern)
        : selection.matching(pattern);
  }

  private RepositoryWork work(List<Configuration> configurations) {
    var actions = new RepositoryActions(useCases, output);
    var files = configurations.stream().flatMap(one -> one.files().stream()).distinct().toList();
    var dryRun = invocation.globals().has(DRY_RUN);
    return (name, access) ->
        invocation.actions().stream()
            .filter(selected -> selected.action().name().equals(name))
            .filter(selected -> isMeant(selected.action(), access))
            .forEach(selected ->
                actions.run(
                    selected.action(),
                    new Task(access, selected.flags(), files, dryRun, audience)));
  }

  private boolean isMeant(ActionSpec action, RepositoryAccess access) {
    return action.equals(UMOUNT) ? firstUnmount() : mayPrune(action, access);
  }

  // A place is no matter of a repository, and can be left once.
  private boolean firstUnmount() {
    var first = !unmounted;
    unmounted = true;
    return first;
  }

  // Borg refuses to prune where nothing is to be kept; nobody asked for that by name.
  private boolean mayPrune(ActionSpec action, RepositoryAccess access) {
    if (!invocation.byDefault()
        || !action.equals(PRUNE)
        || RetentionOptions.keepAnything(access.options())) {
      return true;
    }
    output.step(
        "%s: nothing says which archives to keep, none are pruned"
            .formatted(access.repository().display()));
    return false;
  }

  // Where a single thing was asked for, its problem was the last thing told.
  private void summarise(RunRequest request, RunReport report) {
    if (!report.isSuccess() && request.repositories().size() > 1) {
      var failed =
          report.failures().stream()
              .map(failure ->
                  failure
                      .repository()
                      .map(access -> access.repository().display())
                      .orElse(failure.file()))
              .distinct()
              .collect(Collectors.joining(", "));
      output.problem("Failed: %s.".formatted(failed));
    }
  }

  private void attempt(Runnable part) {
    try {
      part.run();
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      output.problem(e.problem().text());
      failed = true;
    }
  }
}
