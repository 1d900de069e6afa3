package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.SCHEMA;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.FORCE_UNPROVEN;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.JSON;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PASSWORD;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PORT;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.USERNAME;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.RestoreRequest;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import java.time.InstantSource;

/// Turns the flags of `restore` into a request, and tells what came of it.
final class RestoreAction {
  private final RestoreDatabases restoreDatabases;
  private final InstantSource clock;
  private final Output output;

  RestoreAction(RestoreDatabases restoreDatabases, InstantSource clock, Output output) {
    this.restoreDatabases = restoreDatabases;
    this.clock = clock;
    this.output = output;
  }

  void run(Task task) {
    var flags = task.flags();
    var request =
        new RestoreRequest(
            task.access(),
            ArchiveFlag.of(flags, RESTORE_ARCHIVE, clock).orElseThrow(),
            DumpSelectors.of(flags),
            new RestoreRequest.Destination(overrides(flags), flags.values(SCHEMA)),
            new RestoreRequest.Manner(
                flags.has(FORCE_UNPROVEN), task.dryRun(), new CourseFlags(task, output).course()));
    new RestoreEnd(restoreDatabases.run(request), output).tell(task, flags.has(JSON));
  }

  private static ConnectionOverrides overrides(FlagValues flags) {
    return new ConnectionOverrides(
        flags.value(CONTAINER),
        flags.value(HOSTNAME),
        DumpSelectors.port(flags, PORT),
        flags.value(USERNAME),
        flags.value(PASSWORD).map(Secret::new),
        flags.value(RESTORE_PATH));
  }
}
