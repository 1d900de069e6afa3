package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.util.List;
import java.util.Optional;

/// Describes which dump is meant. A part that was left out means *any*.
public record RestoreSelector(Optional<String> database, Optional<HookName> hook) {
  public static final RestoreSelector EVERYTHING =
      new RestoreSelector(Optional.empty(), Optional.empty());

  /// Picks from the dumps of an archive. A database name picks exactly one dump; without a name, or
  /// with the name `all`, everything that fits the other parts is picked.
  public Selection from(List<DumpId> available) {
    var found = available.stream().filter(this::matches).distinct().toList();
    if (found.isEmpty()) {
      return new Selection.Missing(this, available);
    }
    if (found.size() > 1 && namesOneDatabase()) {
      return new Selection.Ambiguous(this, found);
    }
    return new Selection.Found(found);
  }

  private boolean namesOneDatabase() {
    return database.isPresent() && !database.get().equals(DumpId.ALL);
  }

  private boolean matches(DumpId dump) {
    return (!namesOneDatabase() || dump.database().equals(database.get()))
        && (hook.isEmpty() || dump.hook().equals(hook.get()));
  }

  /// How the user would write it: `--database users --hook postgresql`.
  public String display() {
    var words = new StringBuilder();
    database.ifPresent(name -> words.append("--database ").append(name));
    hook.ifPresent(name ->
        words.append(words.isEmpty() ? "" : " ").append("--hook ").append(name.shortName()));
    return words.toString();
  }
}
