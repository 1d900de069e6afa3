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
/// @param database the database to dump, or to restore to; differs from the entry's for an entry
///   `all`
/// @param source for a restore, the database the dump was made of; differs from `database` where it
///   gets another name
/// @param members the databases that go into one dump called `all`, where the hook asked for them
/// @param stored how the dump in the archive is written, for a restore, whatever is configured
///   today
/// @param unprotected whether a restore goes straight into the database, although half of one that
///   fails may stay
/// @param file the file to restore to instead of the configured one, for databases that are files
public record DatabaseTarget(
    DatabaseEntry entry,
    String database,
    String source,
    List<String> members,
    DumpFormat stored,
    Connection connection,
    boolean unprotected,
    Optional<String> file) {

  public DatabaseTarget {
    members = List.copyOf(members);
  }

  /// Connects as the entry says for backups.
  public static DatabaseTarget forDump(DatabaseEntry entry) {
    var connection = Connection.forDump(entry.options());
    return new DatabaseTarget(
        entry,
        entry.name(),
        entry.name(),
        List.of(),
        DumpFormat.STREAM,
        connection,
        false,
        Optional.empty());
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
        entry,
        database,
        database,
        List.of(),
        DumpFormat.STREAM,
        connection,
        false,
        overrides.restorePath());
  }

  /// The same connection to another database.
  public DatabaseTarget named(String other) {
    return new DatabaseTarget(entry, other, other, members, stored, connection, unprotected, file);
  }

  /// The same restore, but under another name.
  public DatabaseTarget as(String other) {
    return new DatabaseTarget(entry, other, source, members, stored, connection, unprotected, file);
  }

  /// The same restore, but to this file.
  public DatabaseTarget toFile(String path) {
    return new DatabaseTarget(
        entry, database, source, members, stored, connection, unprotected, Optional.of(path));
  }

  /// The same restore, to a file that is known already, whatever its name was made of.
  public DatabaseTarget in(String path) {
    return new DatabaseTarget(
        entry, database, database, members, stored, connection, unprotected, Optional.of(path));
  }

  /// Whether what is restored gets another name.
  public boolean isRenamed() {
    return !database.equals(source);
  }

  /// The same connection, with the databases of the server.
  public DatabaseTarget holding(List<String> databases) {
    return new DatabaseTarget(
        entry, database, source, databases, stored, connection, unprotected, file);
  }

  /// The same connection, for a dump that is stored in this format.
  public DatabaseTarget stored(DumpFormat format) {
    return new DatabaseTarget(
        entry, database, source, members, format, connection, unprotected, file);
  }

  /// The same connection, with the address of the container, if there is one, for a hostname.
  public DatabaseTarget reachable(UnaryOperator<String> addressOf) {
    return new DatabaseTarget(
        entry,
        database,
        source,
        members,
        stored,
        connection.reachable(addressOf),
        unprotected,
        file);
  }

  /// The same restore, without protection for what is there or with.
  public DatabaseTarget unprotected(boolean wanted) {
    return new DatabaseTarget(entry, database, source, members, stored, connection, wanted, file);
  }

  /// The same database as something to be dumped: what the entry says about restores takes the
  /// place of what it says about backups.
  public DatabaseTarget asSource() {
    return new DatabaseTarget(
        new DatabaseEntry(entry.hook(), entry.index(), EntryOptions.ofRestore(options(), file)),
        database,
        database,
        List.of(),
        DumpFormat.STREAM,
        connection,
        false,
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
    return new DatabaseTarget(
        more, database, source, members, stored, connection, unprotected, file);
  }

  /// The same connection, with the user and the password that the texts stand for.
  public DatabaseTarget identified(UnaryOperator<String> credentials) {
    return new DatabaseTarget(
        entry,
        database,
        source,
        members,
        stored,
        connection.identified(credentials),
        unprotected,
        file);
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
