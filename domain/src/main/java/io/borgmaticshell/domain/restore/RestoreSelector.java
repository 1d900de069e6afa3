package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.List;
import java.util.Optional;

/// Describes which dump is meant. A part that was left out means *any*, and all that were given
/// must fit.
public record RestoreSelector(
    Optional<String> database, Optional<HookName> hook, OriginSelector origin) {
  public static final RestoreSelector EVERYTHING =
      new RestoreSelector(Optional.empty(), Optional.empty());

  /// Describes a dump wherever it came from.
  public RestoreSelector(Optional<String> database, Optional<HookName> hook) {
    this(database, hook, OriginSelector.ANY);
  }

  /// Picks from the dumps of an archive. A database name picks exactly one dump; without a name, or
  /// with the name `all`, everything that fits the other parts is picked.
  public Selection from(List<DumpId> available, UsualPorts ports) {
    var found = available.stream().filter(dump -> matches(dump, ports)).distinct().toList();
    if (found.isEmpty()) {
      return new Selection.Missing(this, new Nearness(this, ports).nearest(available));
    }
    if (found.size() > 1 && namesOneDatabase()) {
      return new Selection.Ambiguous(this, found);
    }
    return new Selection.Found(found);
  }

  /// Whether every part that was given fits.
  public boolean matches(DumpId dump, UsualPorts ports) {
    return (!namesOneDatabase() || dump.database().equals(database.get()))
        && (hook.isEmpty() || dump.hook().equals(hook.get()))
        && origin.matches(dump, ports);
  }

  boolean namesOneDatabase() {
    return database.isPresent() && !database.get().equals(DumpId.ALL);
  }
}
