package io.borgmaticshell.adapters.shell.restore;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.SAFETY_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.PLAN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PASSWORD;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.task.ArchiveFlag;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.undo.PlanUndo;
import io.borgmaticshell.application.restore.undo.UndoPlan;
import io.borgmaticshell.application.restore.undo.UndoRequest;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// Turns the flags of `undo` into a request, and tells what came of it.
public final class UndoAction {
  private static final String HOW_TO_GO_ON = "Repeat the command once the cause is removed.";

  private final UndoRestore undoRestore;
  private final PlanUndo planUndo;
  private final Output output;

  public UndoAction(UndoRestore undoRestore, PlanUndo planUndo, Output output) {
    this.undoRestore = undoRestore;
    this.planUndo = planUndo;
    this.output = output;
  }

  /// Takes a restore back, or shows what that would do.
  public void run(Task task) {
    var archive = task.flags().value(SAFETY_ARCHIVE).map(ArchiveFlag::read);
    if (task.flags().has(PLAN) || task.dryRun()) {
      show(plan(task, archive), task.flags().has(JSON));
    } else {
      var course = new CourseFlags(task, output).course(found -> planned(task, found));
      var report = undoRestore.run(request(task, archive, course));
      new RestoreEnd(report, HOW_TO_GO_ON, output).tell(task, task.flags().has(JSON));
    }
  }

  private static UndoRequest request(
      Task task, Optional<ArchiveReference> archive, RestoreCourse course) {
    return new UndoRequest(
        task.access(),
        archive,
        task.flags().value(PASSWORD).map(Secret::new),
        new RestoreRequest.Manner(false, false, false, course));
  }

  private UndoPlan plan(Task task, Optional<ArchiveReference> archive) {
    return planUndo.run(request(task, archive, RestoreCourse.USUAL));
  }

  private String planned(Task task, ArchiveName archive) {
    return PlanText.of(plan(task, Optional.of(new ArchiveReference.Named(archive))));
  }

  private void show(UndoPlan plan, boolean asJson) {
    if (asJson) {
      output.expectDocument();
      PlanJson.of(plan).forEach(output::object);
    } else {
      output.answer(output.screen().wrapped(PlanText.of(plan), PlanText.INDENTATION));
      output.flush();
    }
  }
}
