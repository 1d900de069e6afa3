package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.SCHEMA;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.AS;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.CREATE_DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.FORCE_UNPROVEN;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.JSON;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PASSWORD;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PLAN;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.PORT;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.RESTORE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.UNPROTECTED;
import static io.borgmaticshell.adapters.shell.grammar.StandardGrammar.USERNAME;

import io.borgmaticshell.adapters.shell.RepositoryActions.Task;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.restore.RestoreRequest;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import java.util.List;

/// Turns the flags of `restore` into a request, and tells what came of it.
final class RestoreAction {
  private static final String HOW_TO_GO_ON =
      "Once the cause is removed, the same command with --resume does only what is missing.";

  private final UseCases useCases;
  private final Output output;

  RestoreAction(UseCases useCases, Output output) {
    this.useCases = useCases;
    this.output = output;
  }

  void run(Task task) {
    var flags = task.flags();
    var request =
        new RestoreRequest(
            task.access(),
            ArchiveFlag.of(flags, RESTORE_ARCHIVE, useCases.clock()).orElseThrow(),
            DumpSelectors.of(flags),
            new RestoreRequest.Destination(
                overrides(flags),
                flags.values(SCHEMA),
                flags.value(AS),
                flags.has(CREATE_DATABASE)),
            new RestoreRequest.Manner(
                flags.has(FORCE_UNPROVEN),
                flags.has(UNPROTECTED),
                task.dryRun(),
                new CourseFlags(task, output).course()));
    if (flags.has(PLAN) || task.dryRun()) {
      show(useCases.planRestore().run(request), flags.has(JSON));
    } else {
      var report = useCases.restoreDatabases().run(request);
      new RestoreEnd(report, HOW_TO_GO_ON, output).tell(task, flags.has(JSON));
    }
  }

  private void show(List<RestorePlan> plans, boolean asJson) {
    if (asJson) {
      output.text(PlanJson.of(plans) + "\n");
    } else {
      output.answer(PlanText.of(plans));
      output.flush();
    }
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
