package io.borgmaticshell.adapters.shell.restore;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.FORCE_UNPROVEN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.PLAN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.RESUME;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.UNPROTECTED;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.AS;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.CREATE_DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PASSWORD;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PORT;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.RESTORE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.USERNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.SCHEMA;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.dumps.DumpSelectors;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.task.ArchiveFlag;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import java.util.List;

/// Turns the flags of `restore` into a request, and tells what came of it.
public final class RestoreAction {
  private static final String HOW_TO_GO_ON =
      "Once the cause is removed, the same command with --resume does only what is missing.";

  private final UseCases useCases;
  private final Output output;

  public RestoreAction(UseCases useCases, Output output) {
    this.useCases = useCases;
    this.output = output;
  }

  /// Restores, or shows what a restore would do.
  public void run(Task task) {
    var flags = task.flags();
    var usual = request(task, RestoreCourse.USUAL);
    if (flags.has(PLAN) || task.dryRun()) {
      show(useCases.planRestore().run(usual), flags.has(JSON));
    } else {
      var course = new CourseFlags(task, output).course(archive -> plan(task, usual.from(archive)));
      var report = useCases.restoreDatabases().run(request(task, course));
      new RestoreEnd(report, HOW_TO_GO_ON, output).tell(task, flags.has(JSON));
    }
  }

  private RestoreRequest request(Task task, RestoreCourse course) {
    var flags = task.flags();
    return new RestoreRequest(
        task.access(),
        ArchiveFlag.of(flags, ARCHIVE, useCases.clock()).orElseThrow(),
        DumpSelectors.of(flags),
        new RestoreRequest.Destination(
            overrides(flags), flags.values(SCHEMA), flags.value(AS), flags.has(CREATE_DATABASE)),
        new RestoreRequest.Manner(
            flags.has(FORCE_UNPROVEN), flags.has(UNPROTECTED), task.dryRun(), course));
  }

  // What is left to resume is known to the journal only.
  private String plan(Task task, RestoreRequest request) {
    return task.flags().has(RESUME) ? "" : PlanText.of(useCases.planRestore().run(request));
  }

  private void show(List<RestorePlan> plans, boolean asJson) {
    if (asJson) {
      output.expectDocument();
      PlanJson.of(plans).forEach(output::object);
    } else {
      output.answer(output.screen().wrapped(PlanText.of(plans), PlanText.INDENTATION));
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
