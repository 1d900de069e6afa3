package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.restore.selection.DumpSelection;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// The name under which a database is to be restored instead of its own.
record NewName(String name) {
  /// @throws OperationFailed USAGE if no database can be called so
  static NewName of(String name) {
    if (name.isBlank() || name.equals(DumpId.ALL)) {
      throw refusal(
          "--as '%s' cannot be the name of a database.".formatted(name),
          "Choose a name of your own, such as users_restored.");
    }
    return new NewName(name);
  }

  /// @throws OperationFailed USAGE unless it is one dump of one database
  void checkFor(List<StoredDump> selected, HookCatalog hooks) {
    if (selected.size() > 1) {
      throw refusal(
          "--as %s names one database, but %d dumps are selected: %s."
              .formatted(
                  name,
                  selected.size(),
                  DumpSelection.list(selected.stream().map(StoredDump::id).toList())),
          "Choose one of them with --database and --hook.");
    }
    for (var dump : selected) {
      if (dump.id().database().equals(name)) {
        throw refusal(
            "%s has the name %s already.".formatted(dump.id().display(), name),
            "Choose another name, or leave --as out to restore over what is there.");
      }
      // For databases that are files it is a name like any other.
      var ofServer = hooks.hook(dump.id().hook()).defaultPort().isPresent();
      if (ofServer && dump.id().database().equals(DumpId.ALL)) {
        throw refusal(
            "%s holds all databases of a server, which cannot have one new name."
                .formatted(dump.id().display()),
            "Restore it to another server instead: --hostname, --port.");
      }
    }
  }

  private static OperationFailed refusal(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
