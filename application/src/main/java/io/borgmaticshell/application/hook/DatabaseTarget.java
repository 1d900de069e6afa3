package io.borgmaticshell.application.hook;

import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A database together with the connection that counts for this run: for a restore the `restore_…`
/// options win over the plain ones, value by value.
///
/// @param database the database to dump or restore; differs from the entry's for an entry `all`
/// @param members the databases that go into one dump called `all`, where the hook asked for them
/// @param stored what the archive holds, for a restore, whatever the configuration says today
public record DatabaseTarget(
    DatabaseEntry entry,
    String database,
    List<String> members,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> username,
    Optional<Secret> password,
    DumpShape stored) {

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
        options.nonEmptyText(EntryOptions.HOSTNAME),
        options.number(EntryOptions.PORT),
        options.text(EntryOptions.USERNAME),
        options.nonEmptyText(EntryOptions.PASSWORD).map(Secret::new),
        DumpShape.STREAM);
  }

  /// Connects as the entry says for restores.
  public static DatabaseTarget forRestore(DatabaseEntry entry, String database) {
    var options = entry.options();
    var port = options.number(EntryOptions.RESTORE_PORT);
    return new DatabaseTarget(
        entry,
        database,
        List.of(),
        first(options, EntryOptions.RESTORE_HOSTNAME, EntryOptions.HOSTNAME)
            .filter(host -> !host.isEmpty()),
        port.isPresent() ? port : options.number(EntryOptions.PORT),
        first(options, EntryOptions.RESTORE_USERNAME, EntryOptions.USERNAME),
        first(options, EntryOptions.RESTORE_PASSWORD, EntryOptions.PASSWORD)
            .filter(password -> !password.isEmpty())
            .map(Secret::new),
        DumpShape.STREAM);
  }

  /// The same connection to another database.
  public DatabaseTarget named(String other) {
    return new DatabaseTarget(entry, other, members, hostname, port, username, password, stored);
  }

  /// The same connection, with the databases of the server.
  public DatabaseTarget holding(List<String> databases) {
    return new DatabaseTarget(
        entry, database, databases, hostname, port, username, password, stored);
  }

  /// The same connection, for a dump that was stored in this shape.
  public DatabaseTarget stored(DumpShape shape) {
    return new DatabaseTarget(entry, database, members, hostname, port, username, password, shape);
  }

  private static Optional<String> first(Options options, OptionSpec preferred, OptionSpec other) {
    return options.text(preferred).or(() -> options.text(other));
  }

  public Options options() {
    return entry.options();
  }
}
