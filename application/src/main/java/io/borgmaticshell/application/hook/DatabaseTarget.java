package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A database together with the connection that counts for this run.
///
/// @param database the database to dump or restore; differs from the entry's for an entry `all`
/// @param members the databases that go into one dump called `all`, where the hook asked for them
/// @param stored how the dump in the archive is written, for a restore, whatever is configured
///   today
/// @param file the file to restore to instead of the configured one, for databases that are files
public record DatabaseTarget(
    DatabaseEntry entry,
    String database,
    List<String> members,
    DumpFormat stored,
    Connection connection,
    Optional<String> file) {

  public DatabaseTarget {
    members = List.copyOf(members);
  }

  /// Connects as the entry says for backups.
  public static DatabaseTarget forDump(DatabaseEntry entry) {
    var connection = Connection.forDump(entry.options());
    return new DatabaseTarget(
        entry, entry.name(), List.of(), DumpFormat.STREAM, connection, Optional.empty());
  }

  /// Connects as the entry says for restores.
  public static DatabaseTarget forRestore(DatabaseEntry entry, String database) {
    return forRestore(entry, database, ConnectionOverrides.NONE);
  }

  /// Connects as the command line says for restores, and as the entry says where it says nothing.
  public static DatabaseTarget forRestore(
      DatabaseEntry entry, String database, ConnectionOverrides overrides) {
    var connection = Connection.forRestore(entry.options(), overrides);
    return new DatabaseTarget(
        entry, database, List.of(), DumpFormat.STREAM, connection, overrides.restorePath());
  }

  /// The same connection to another database.
  public DatabaseTarget named(String other) {
    return new DatabaseTarget(entry, other, members, stored, connection, file);
  }

  /// The same connection, with the databases of the server.
  public DatabaseTarget holding(List<String> databases) {
    return new DatabaseTarget(entry, database, databases, stored, connection, file);
  }

  /// The same connection, for a dump that is stored in this format.
  public DatabaseTarget stored(DumpFormat format) {
    return new DatabaseTarget(entry, database, members, format, connection, file);
  }

  /// The same connection, with the address of the container, if there is one, for a hostname.
  public DatabaseTarget reachable(UnaryOperator<String> addressOf) {
    return new DatabaseTarget(
        entry, database, members, stored, connection.reachable(addressOf), file);
  }

  /// The same database as something to be dumped: what the entry says about restores takes the
  /// place of what it says about backups.
  public DatabaseTarget asSource() {
    return new DatabaseTarget(
        new DatabaseEntry(entry.hook(), entry.index(), EntryOptions.ofRestore(options(), file)),
        database,
        List.of(),
        DumpFormat.STREAM,
        connection,
        Optional.empty());
  }

  /// Where the database is that a restore replaces.
  public Place place() {
    var container = connection.container();
    return new Place(
        database,
        container,
        container.isPresent() ? Optional.empty() : connection.hostname(),
        connection.port(),
        connection.username(),
        EntryOptions.ofRestore(options(), file).text(EntryOptions.PATH));
  }

  /// The same restore, with more words for its client after the configured ones.
  public DatabaseTarget withRestoreOptions(List<String> words) {
    var quoted = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    var all = options().text(EntryOptions.RESTORE_OPTIONS).orElse("") + " " + quoted;
    var values = new LinkedHashMap<>(options().values());
    values.put(EntryOptions.RESTORE_OPTIONS.key(), all.strip());
    var more = new DatabaseEntry(entry.hook(), entry.index(), new Options(values));
    return new DatabaseTarget(more, database, members, stored, connection, file);
  }

  /// The same connection, with the user and the password that the texts stand for.
  public DatabaseTarget identified(UnaryOperator<String> credentials) {
    return new DatabaseTarget(
        entry, database, members, stored, connection.identified(credentials), file);
  }

  public Options options() {
    return entry.options();
  }

  public Optional<String> hostname() {
    return connection.hostname();
  }

  public OptionalInt port() {
    return connection.port();
  }

  public Optional<String> username() {
    return connection.username();
  }

  public Optional<Secret> password() {
    return connection.password();
  }
}
