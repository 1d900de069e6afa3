package io.borgmaticshell.application.safety;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Optional;

/// Finds out what there is to save where a restore goes.
public final class TargetContent {
  private final HookCatalog hooks;
  private final DatabaseCatalog catalog;
  private final DumpTransfer transfer;

  public TargetContent(HookCatalog hooks, DatabaseCatalog catalog, DumpTransfer transfer) {
    this.hooks = hooks;
    this.catalog = catalog;
    this.transfer = transfer;
  }

  /// How the database is dumped and what it holds; empty if it does not exist.
  ///
  /// @throws OperationFailed as [DatabaseCatalog#ask] does
  Optional<Content> of(RepositoryAccess access, DatabaseTarget target) {
    var source = target.asSource();
    if (!exists(access, source)) {
      return Optional.empty();
    }
    var hook = hooks.hook(source.entry().hook());
    var recipe = hook.dump(whole(access, source));
    return transfer.hasSource(access, recipe)
        ? Optional.of(new Content(recipe, objects(access, source)))
        : Optional.empty();
  }

  /// What there is to save.
  ///
  /// @param objects in the words of the hook; empty where a restore replaces all of it
  record Content(DumpRecipe recipe, List<String> objects) {}

  /// What a database holds, in the words of its hook.
  ///
  /// @throws OperationFailed as [DatabaseCatalog#ask] does
  private List<String> objects(RepositoryAccess access, DatabaseTarget source) {
    return isWholeServer(source)
        ? List.of()
        : hooks
            .hook(source.entry().hook())
            .inventory(source)
            .map(inventory -> catalog.ask(access, inventory.question()).lines().toList())
            .orElse(List.of());
  }

  private boolean exists(RepositoryAccess access, DatabaseTarget source) {
    var list = hooks.hook(source.entry().hook()).databases(source);
    return isWholeServer(source)
        || list.isEmpty()
        || list.get()
            .names()
            .apply(catalog.ask(access, list.get().command()))
            .contains(source.database());
  }

  private DatabaseTarget whole(RepositoryAccess access, DatabaseTarget source) {
    return isWholeServer(source)
            && hooks.hook(source.entry().hook()).discovery(source)
                instanceof Discovery.OneDumpForAll(var command, var names)
        ? source.holding(names.apply(catalog.ask(access, command)))
        : source;
  }

  private static boolean isWholeServer(DatabaseTarget source) {
    return source.database().equals(DumpId.ALL);
  }
}
