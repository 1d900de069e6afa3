package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.problem.OperationFailed;
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
  UsualPorts usualPorts() {
    return hooks.usualPorts();
  }

  /// The configured entry that says how a dump is restored.
  ///
  /// @throws OperationFailed CONFIGURATION if several fit equally well
  Optional<DatabaseEntry> entryFor(RestoreRequest request, StoredDump dump) {
    var entries = request.access().configuration().databases();
    return new ConfiguredEntries(entries, hooks).entryFor(dump.id());
  }

  /// Refuses another name where there is nothing, or too much, that could be called so.
  ///
  /// @throws OperationFailed USAGE
  void checkName(RestoreRequest request, List<StoredDump> selected) {
    request.destination().as().ifPresent(name -> NewName.of(name).checkFor(selected, hooks));
  }

  /// Refuses to restore only some schemas where that cannot be, before anything is touched.
  ///
  /// @throws OperationFailed USAGE
  void checkSchemas(RestoreRequest request, List<StoredDump> selected) {
    var schemas = request.destination().schemas();
    for (var dump : schemas.isEmpty() ? List.<StoredDump>of() : selected) {
      entryFor(request, dump)
          .map(entry -> DatabaseTarget.forRestore(entry, dump.id().database()))
          .ifPresent(target -> hooks.hook(dump.id().hook()).onlySchemas(target, schemas));
    }
  }

  /// @throws OperationFailed as [ConnectionDetails#complete] does
  PlannedRestore plan(RestoreRequest request, StoredDump dump, DatabaseEntry entry) {
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
}
