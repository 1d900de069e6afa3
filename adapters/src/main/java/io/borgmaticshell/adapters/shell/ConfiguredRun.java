package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.DRY_RUN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.UNDO;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// Runs the actions of one invocation for every repository of every configuration. What fails is
/// told and does not stop the rest; only an interruption does.
final class ConfiguredRun {
  private final UseCases useCases;
  private final Output output;
  private final Invocation invocation;
  private final Audience audience;
  private final JsonList listed;
  private boolean failed;

  ConfiguredRun(UseCases useCases, Output output, Invocation invocation, Audience audience) {
    this.useCases = useCases;
    this.output = output;
    this.invocation = invocation;
    this.audience = audience;
    this.listed = new JsonList(output);
  }

  /// @return whether everything went well
  /// @throws OperationFailed for what stops the whole invocation
  boolean succeeds() {
    var configurations = load();
    var files = configurations.stream().flatMap(one -> one.files().stream()).distinct().toList();
    for (var access : repositories(configurations)) {
      attempt(() -> runActions(access, files));
    }
    listed.end();
    return !failed;
  }

  private List<Configuration> load() {
    var configurations = new ArrayList<Configuration>();
    for (var file : useCases.configurations().locate(invocation.globals().values(CONFIG))) {
      attempt(() -> configurations.add(useCases.configurations().load(file)));
    }
    configurations.stream()
        .flatMapToInt(one -> one.options().number(ReportingOptions.VERBOSITY).stream())
        .max()
        .ifPresent(output::configuredVerbosity);
    return configurations;
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

  private void runActions(RepositoryAccess access, List<String> files) {
    var actions = new RepositoryActions(useCases, output, listed);
    for (var selected : invocation.actions()) {
      stopIfInterrupted();
      var dryRun = invocation.globals().has(DRY_RUN);
      actions.run(selected.action(), new Task(access, selected.flags(), files, dryRun, audience));
    }
  }

  private void attempt(Runnable part) {
    try {
      part.run();
    } catch (OperationFailed e) {
      if (e.problem().kind() == Problem.Kind.INTERRUPTED) {
        throw e;
      }
      output.problem(e.problem().text());
      failed = true;
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw OperationFailed.because(Problem.Kind.INTERRUPTED, "Interrupted.", "");
    }
  }
}
