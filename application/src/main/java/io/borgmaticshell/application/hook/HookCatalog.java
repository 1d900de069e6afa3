package io.borgmaticshell.application.hook;

import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// Every kind of database this program knows, in alphabetical order, which is also the order of
/// backups.
public final class HookCatalog {
  private final Map<HookName, DatabaseHook> hooks = new TreeMap<>();

  public HookCatalog(Iterable<DatabaseHook> found) {
    for (var hook : found) {
      if (hooks.put(hook.name(), hook) != null) {
        throw new IllegalStateException("two hooks are called " + hook.name());
      }
    }
  }

  /// Finds the hooks on the class path.
  public static HookCatalog installed() {
    return new HookCatalog(ServiceLoader.load(DatabaseHook.class));
  }

  public Collection<DatabaseHook> hooks() {
    return List.copyOf(hooks.values());
  }

  /// The ports that mean the same as none.
  public UsualPorts usualPorts() {
    var ports = new HashMap<HookName, Integer>();
    hooks.forEach((name, hook) -> hook.defaultPort().ifPresent(port -> ports.put(name, port)));
    return new UsualPorts(ports);
  }

  public Optional<DatabaseHook> find(HookName name) {
    return Optional.ofNullable(hooks.get(name));
  }

  /// How to get the programs of all hooks, by their names.
  public Map<String, String> providers() {
    var all = new HashMap<String, String>();
    hooks.values().forEach(hook -> all.putAll(hook.providers()));
    return Map.copyOf(all);
  }

  /// The hook of an entry that passed validation.
  public DatabaseHook hook(HookName name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no hook is called " + name));
  }
}
