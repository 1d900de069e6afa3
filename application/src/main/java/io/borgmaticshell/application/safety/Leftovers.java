package io.borgmaticshell.application.safety;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.Inventory;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// Removes from a database what it did not hold when it was saved: a restore alone would leave it.
public final class Leftovers {
  private final HookCatalog hooks;
  private final DatabaseCatalog catalog;
  private final ProgressListener progress;

  public Leftovers(HookCatalog hooks, DatabaseCatalog catalog, ProgressListener progress) {
    this.hooks = hooks;
    this.catalog = catalog;
    this.progress = progress;
  }

  /// Removes what is not among the objects.
  ///
  /// @param objects what was there, in the words of the hook; nothing happens if there is none
  /// @throws OperationFailed DATABASE if the server refuses; what was saved is in place all the
  ///   same
  public void remove(RepositoryAccess access, DatabaseTarget target, List<String> objects) {
    if (!objects.isEmpty()) {
      var source = target.asSource();
      hooks
          .hook(source.entry().hook())
          .inventory(source)
          .ifPresent(inventory -> remove(access, target, inventory, objects));
    }
  }

  /// What [#remove] would remove.
  ///
  /// @throws OperationFailed as [DatabaseCatalog#ask] does
  public List<String> of(RepositoryAccess access, DatabaseTarget target, List<String> objects) {
    var source = target.asSource();
    return objects.isEmpty()
        ? List.of()
        : hooks
            .hook(source.entry().hook())
            .inventory(source)
            .map(inventory -> extra(access, inventory, objects))
            .orElse(List.of());
  }

  private List<String> extra(RepositoryAccess access, Inventory inventory, List<String> objects) {
    return catalog
        .ask(access, inventory.question())
        .lines()
        .filter(object -> !objects.contains(object))
        .toList();
  }

  private void remove(
      RepositoryAccess access, DatabaseTarget target, Inventory inventory, List<String> objects) {
    var place = target.place().display();
    try {
      var extra = extra(access, inventory, objects);
      if (!extra.isEmpty()) {
        catalog.ask(access, inventory.removal().apply(extra));
        progress.on(
            new ProgressEvent.Noted(
                "%s: removed what was not there before: %s"
                    .formatted(place, String.join(", ", extra))));
      }
    } catch (OperationFailed e) {
      throw new OperationFailed(
          new Problem(
              e.problem().kind(),
              "%s has back what it held, but also still what was not there before: %s"
                  .formatted(place, e.problem().what()),
              "Remove that by hand."),
          e);
    }
  }
}
