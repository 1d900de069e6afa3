package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.inspection.Creation;
import io.borgmaticshell.application.port.database.DatabaseCommands;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.plan.PlannedRestore;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.Optional;

/// Makes databases that a restore needs and does not make itself, where that is wished, and takes
/// them back if the restore fails. Where it is not wished, says that it could be.
public final class MissingDatabases {
  private final DumpReader reader;
  private final TargetInspector inspector;
  private final DatabaseCommands commands;
  private final ProgressListener progress;

  public MissingDatabases(
      DumpReader reader,
      TargetInspector inspector,
      DatabaseCommands commands,
      ProgressListener progress) {
    this.reader = reader;
    this.inspector = inspector;
    this.commands = commands;
    this.progress = progress;
  }

  /// Does the restore, with its database in place.
  ///
  /// @throws OperationFailed as the restore does, and DATABASE if the database cannot be made
  void restore(RestoreRequest request, PlannedRestore planned, Runnable restore) {
    var access = request.access();
    var made = request.destination().create() ? make(access, planned) : Optional.<Creation>empty();
    try {
      restore.run();
    } catch (OperationFailed e) {
      made.ifPresent(creation -> takeBack(access, creation, planned));
      throw made.isPresent() ? e : advised(request, planned, e);
    }
  }

  private Optional<Creation> make(RepositoryAccess access, PlannedRestore planned) {
    var creation = missing(access, planned);
    creation.ifPresent(missing -> {
      commands.run(access, missing.create(), name(planned) + " cannot be created");
      missing.notes().forEach(note -> progress.on(new ProgressEvent.Warned(note)));
    });
    return creation;
  }

  private Optional<Creation> missing(RepositoryAccess access, PlannedRestore planned) {
    var hook = planned.hook();
    var inspection = hook.inspection(planned.target());
    var sight = inspector.look(access, inspection.target());
    if (!(sight.state() instanceof TargetState.Missing)) {
      return Optional.empty();
    }
    var dump = planned.dump();
    var path =
        dump.shape() == DumpShape.STREAM
            ? Optional.of(dump.path())
            : inspection.contents().map(file -> dump.path() + "/" + file);
    path.ifPresent(file ->
        reader.read(access, new StoredDump(dump.archive(), dump.id(), file), inspection.scan()));
    return hook.creation(planned.target(), inspection.scan().content(), sight.server());
  }

  private void takeBack(RepositoryAccess access, Creation creation, PlannedRestore planned) {
    try {
      commands.run(access, creation.drop(), name(planned) + " was created and cannot be dropped");
    } catch (OperationFailed e) {
      progress.on(new ProgressEvent.Warned(e.problem().what()));
    }
  }

  private OperationFailed advised(
      RestoreRequest request, PlannedRestore planned, OperationFailed failure) {
    var problem = failure.problem();
    if (problem.kind() != Problem.Kind.DATABASE || missing(request.access(), planned).isEmpty()) {
      return failure;
    }
    return new OperationFailed(
        new Problem(
            problem.kind(),
            problem.what(),
            "%s does not exist. Add --create to make it.".formatted(name(planned))),
        failure);
  }

  private static String name(PlannedRestore planned) {
    return "The database " + planned.target().database();
  }
}
