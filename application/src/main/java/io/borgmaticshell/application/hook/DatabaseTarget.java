package io.borgmaticshell.application.hook;

import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// A database together with the connection that counts for this run: for a restore the `restore_…`
/// options win over the plain ones, value by value.
///
/// @param database the database to dump or restore; differs from the entry's for an entry `all`
/// @param container the container the server runs in; its address takes the place of the hostname
/// @param members the databases that go into one dump called `all`, where the hook asked for them
public record DatabaseTarget(
    DatabaseEntry entry,
    String database,
    List<String> members,
    Optional<String> container,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> username,
    Optional<Secret> password) {

  public DatabaseTarget {
    members = List.copyOf(members);
  }

  /// Connects as the entry says for backups.
  public static DatabaseTarget forDump(DatabaseEntry entry) {
    var options = entry.options();
    return new DatabaseTarget(
        entry,
        entry.name(),
        List.of(),
        options.nonEmptyText(EntryOptions.CONTAINER),
        options.nonEmptyText(EntryOptions.HOSTNAME),
        options.number(EntryOptions.PORT),
        options.text(EntryOptions.USERNAME),
        options.nonEmptyText(EntryOptions.PASSWORD).map(Secret::new));
  }

  /// Connects as the entry says for restores.
  public static DatabaseTarget forRestore(DatabaseEntry entry, String database) {
    var options = entry.options();
    var port = options.number(EntryOptions.RESTORE_PORT);
    return new DatabaseTarget(
        entry,
        database,
        List.of(),
        containerForRestore(options),
        first(options, EntryOptions.RESTORE_HOSTNAME, EntryOptions.HOSTNAME)
            .filter(host -> !host.isEmpty()),
        port.isPresent() ? port : options.number(EntryOptions.PORT),
        first(options, EntryOptions.RESTORE_USERNAME, EntryOptions.USERNAME),
        first(options, EntryOptions.RESTORE_PASSWORD, EntryOptions.PASSWORD)
            .filter(password -> !password.isEmpty())
            .map(Secret::new));
  }

  /// The same connection to another database.
  public DatabaseTarget named(String other) {
    return new DatabaseTarget(entry, other, members, container, hostname, port, username, password);
  }

  /// The same connection, with the databases of the server.
  public DatabaseTarget holding(List<String> databases) {
    return new DatabaseTarget(
        entry, database, databases, container, hostname, port, username, password);
  }

  /// The same connection, with the address of the container, if there is one, for a hostname.
  public DatabaseTarget reachable(UnaryOperator<String> addressOf) {
    return new DatabaseTarget(
        entry,
        database,
        members,
        container,
        container.map(addressOf).or(() -> hostname),
        port,
        username,
        password);
  }

  // A restore_hostname is about restores, so it beats a container that is not.
  private static Optional<String> containerForRestore(Options options) {
    return options
        .nonEmptyText(EntryOptions.RESTORE_CONTAINER)
        .or(() ->
            options.has(EntryOptions.RESTORE_HOSTNAME)
                ? Optional.empty()
                : options.nonEmptyText(EntryOptions.CONTAINER));
  }

  private static Optional<String> first(Options options, OptionSpec preferred, OptionSpec other) {
    return options.text(preferred).or(() -> options.text(other));
  }

  public Options options() {
    return entry.options();
  }
}
