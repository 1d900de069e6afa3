package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Finds out how one stored dump is brought back, and where to.
public final class RestorePlanner {
  private final HookCatalog hooks;
  private final ConnectionDetails connections;

  public RestorePlanner(HookCatalog hooks, ConnectionDetails connections) {
    this.hooks = hooks;
    this.connections = connections;
  }

  /// The ports that mean the same as none.
  public UsualPorts usualPorts() {
    return hooks.usualPorts();
  }

  /// The configured entry that says how a dump is restored.
  ///
  /// @throws OperationFailed CONFIGURATION if several fit equally well
  public Optional<DatabaseEntry> entryFor(RestoreRequest request, StoredDump dump) {
    var entries = request.access().configuration().databases();
    return new ConfiguredEntries(entries, hooks).entryFor(dump.id());
  }

  /// Refuses another name where there is nothing, or too much, that could be called so.
  ///
  /// @throws OperationFailed USAGE
  public void checkName(RestoreRequest request, List<StoredDump> selected) {
    request.destination().as().ifPresent(name -> NewName.of(name).checkFor(selected, hooks));
  }

  /// Refuses to restore only some schemas where that cannot be, before anything is touched.
  ///
  /// @throws OperationFailed USAGE
  public void checkSchemas(RestoreRequest request, List<StoredDump> selected) {
    var schemas = request.destination().schemas();
    for (var dump : schemas.isEmpty() ? List.<StoredDump>of() : selected) {
      entryFor(request, dump)
          .map(entry -> DatabaseTarget.forRestore(entry, dump.id().database()))
          .ifPresent(target -> hooks.hook(dump.id().hook()).onlySchemas(target, schemas));
    }
  }

  /// Plans to load a dump where an entry says.
  ///
  /// @throws OperationFailed as [ConnectionDetails#complete] does
  public PlannedRestore plan(RestoreRequest request, StoredDump dump, DatabaseEntry entry) {
    var overrides = request.destination().overrides();
    var configured =
        DatabaseTarget.forRestore(entry, dump.id().database(), overrides)
            .unprotected(request.manner().unprotected());
    var target = connections.complete(request.access(), configured);
    var hook = hooks.hook(entry.hook());
    var name = request.destination().as();
    var named = name.map(other -> hook.underName(target, other)).orElse(target);
    return new PlannedRestore(
        dump, named, hook, request.destination().schemas(), request.manner().forceUnproven());
  }

  /// Says that no entry of the configuration is about a dump.
  public static OperationFailed unconfigured(StoredDump dump) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "The configuration has no entry for %s.".formatted(dump.id().display()),
        "Add one, so that it is known where and how to restore.");
  }
}
