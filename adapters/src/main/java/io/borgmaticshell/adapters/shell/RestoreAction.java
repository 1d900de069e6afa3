package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.FORCE_UNPROVEN;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.HOOK;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PASSWORD;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PORT;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.USERNAME;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.RestoreRequest;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Turns the flags of `restore` into a request, and tells what came of it.
final class RestoreAction {
  private static final int HIGHEST_PORT = 65535;

  private final RestoreDatabases restoreDatabases;
  private final Output output;

  RestoreAction(RestoreDatabases restoreDatabases, Output output) {
    this.restoreDatabases = restoreDatabases;
    this.output = output;
  }

  void run(Task task) {
    var flags = task.flags();
    var request =
        new RestoreRequest(
            task.access(),
            ArchiveFlag.read(flags.value(RESTORE_ARCHIVE).orElseThrow()),
            selectors(flags),
            new RestoreRequest.Destination(overrides(flags)),
            new RestoreRequest.Manner(flags.has(FORCE_UNPROVEN), task.dryRun()));
    var report = restoreDatabases.run(request);
    if (task.dryRun()) {
      report
          .dumps()
          .forEach(dump ->
              output.step(
                  "%s would be restored from %s".formatted(dump.display(), report.archive())));
    }
  }

  private static List<RestoreSelector> selectors(FlagValues flags) {
    var hook = flags.value(HOOK).map(RestoreAction::hook);
    var databases = flags.values(DATABASE);
    return databases.isEmpty()
        ? List.of(new RestoreSelector(Optional.empty(), hook))
        : databases.stream().map(name -> new RestoreSelector(Optional.of(name), hook)).toList();
  }

  private static HookName hook(String text) {
    if (!HookName.isValid(text)) {
      throw usage(
          "--hook %s cannot be a kind of database.".formatted(text), "Use a word like postgresql.");
    }
    return HookName.of(text);
  }

  private static ConnectionOverrides overrides(FlagValues flags) {
    return new ConnectionOverrides(
        flags.value(CONTAINER),
        flags.value(HOSTNAME),
        port(flags, PORT),
        flags.value(USERNAME),
        flags.value(PASSWORD).map(Secret::new),
        flags.value(RESTORE_PATH));
  }

  private static OptionalInt port(FlagValues flags, FlagSpec flag) {
    var text = flags.value(flag).orElse("");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw usage(
          "%s %s is no port.".formatted(flag.name(), text), "Give a number from 0 to 65535.");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static OperationFailed usage(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
