package io.borgmaticshell.application.restore.plan;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the configured entry that says how a stored dump is restored.
///
/// The entry must have the dump's label; where it has none, host, port and container count, and no
/// port means the usual one, no host means `localhost`. An entry called `all` serves databases that
/// have no entry of their own. A dump without a port may come from any, because borgmatic before
/// 1.9.5 did not write it down. If nothing fits, because the configuration changed since the
/// backup, the only entry of that kind and name is taken.
final class ConfiguredEntries {
  private final List<DatabaseEntry> entries;
  private final HookCatalog hooks;

  ConfiguredEntries(List<DatabaseEntry> entries, HookCatalog hooks) {
    this.entries = entries;
    this.hooks = hooks;
  }

  /// @throws OperationFailed CONFIGURATION if several entries fit equally well
  Optional<DatabaseEntry> entryFor(DumpId dump) {
    return matching(dump, entry -> named(entry, dump.database()) && sameLabel(entry, dump))
        .or(() -> matching(dump, entry -> named(entry, dump.database()) && sameOrigin(entry, dump)))
        .or(() -> matching(dump, entry -> isForAll(entry) && sameLabel(entry, dump)))
        .or(() -> matching(dump, entry -> isForAll(entry) && sameOrigin(entry, dump)))
        .or(() -> ofSomePort(dump, entry -> named(entry, dump.database())))
        .or(() -> ofSomePort(dump, this::isForAll))
        .or(() -> onlyOne(dump, entry -> named(entry, dump.database())))
        .or(() -> onlyOne(dump, this::isForAll));
  }

  private Optional<DatabaseEntry> matching(DumpId dump, Predicate<DatabaseEntry> fits) {
    var found = ofKind(dump).filter(fits).toList();
    if (found.size() > 1) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s fits several configured entries: %s."
              .formatted(
                  dump.display(),
                  found.stream().map(DatabaseEntry::location).collect(Collectors.joining(", "))),
          "Give the entries different 'label:' values.");
    }
    return found.stream().findFirst();
  }

  private Optional<DatabaseEntry> ofSomePort(DumpId dump, Predicate<DatabaseEntry> fits) {
    return dump.port().isPresent()
        ? Optional.empty()
        : matching(dump, entry -> fits.test(entry) && sameHost(entry, dump));
  }

  private static boolean sameHost(DatabaseEntry entry, DumpId dump) {
    var origin = entry.dumpIdNamed(dump.database());
    return origin.label().isEmpty()
        && host(origin).equals(host(dump))
        && origin.container().equals(dump.container());
  }

  private Optional<DatabaseEntry> onlyOne(DumpId dump, Predicate<DatabaseEntry> fits) {
    var found = ofKind(dump).filter(fits).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private java.util.stream.Stream<DatabaseEntry> ofKind(DumpId dump) {
    return entries.stream().filter(entry -> entry.hook().equals(dump.hook()));
  }

  private static boolean named(DatabaseEntry entry, String name) {
    return entry.name().equals(name);
  }

  private boolean isForAll(DatabaseEntry entry) {
    return named(entry, DumpId.ALL)
        && hooks.find(entry.hook()).filter(DatabaseHook::knowsAll).isPresent();
  }

  private static boolean sameLabel(DatabaseEntry entry, DumpId dump) {
    return dump.label().isPresent()
        && entry.options().nonEmptyText(EntryOptions.LABEL).equals(dump.label());
  }

  private boolean sameOrigin(DatabaseEntry entry, DumpId dump) {
    var label = entry.options().nonEmptyText(EntryOptions.LABEL);
    if (label.isPresent()) {
      return label.equals(dump.label());
    }
    var origin = entry.dumpIdNamed(dump.database());
    return host(origin).equals(host(dump))
        && port(origin).equals(port(dump))
        && origin.container().equals(dump.container());
  }

  private static String host(DumpId dump) {
    return dump.hostname().filter(host -> !host.isEmpty()).orElse("localhost");
  }

  private OptionalInt port(DumpId dump) {
    return dump.port().isPresent()
        ? dump.port()
        : hooks.find(dump.hook()).map(DatabaseHook::defaultPort).orElse(OptionalInt.empty());
  }
}
