package io.borgmaticshell.adapters.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.database.mysql.MariaDbHook;
import io.borgmaticshell.adapters.database.postgresql.PostgreSqlHook;
import io.borgmaticshell.adapters.database.sqlite.SqliteHook;
import io.borgmaticshell.adapters.faults.FaultyRestores.Left;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"initdb", "pg_dump", "pg_restore", "psql", "sqlite3", "mariadbd", "mariadb"})
class FaultyRestoresTest {
  // A third of them kills the client instead; the others are of the extraction.
  private static final int OFFSETS = 75;
  private static final int FLIPS = 20;
  // Every row of every table, and what else there is.
  private static final String CONTENT =
      "select md5(database_to_xml(true, false, '')::text),"
          + " (select string_agg(indexdef, ';') from pg_indexes where schemaname = 'public'),"
          + " (select string_agg(oid::text, ';') from pg_largeobject_metadata)";

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();
  @RegisterExtension static final MySqlServer MARIADB = MySqlServer.mariaDb();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory", "sqlite", "mariadb"})
  void leave_the_database_as_it_was_or_as_it_should_be(String format) throws IOException {
    var endings = restores(format).all(length -> Fault.interruptions(OFFSETS, length));

    assertThat(endings).hasSize(OFFSETS);
    assertThat(endings).noneMatch(ending -> ending.left() == Left.SOMETHING_ELSE);
    assertThat(endings).allMatch(ending -> ending.failure().isPresent());
  }

  // Their data is compressed, and has a checksum.
  @ParameterizedTest
  @ValueSource(strings = {"custom", "directory"})
  void notice_a_flipped_bit_in_data_that_have_a_checksum(String format) throws IOException {
    var endings = restores(format).all(length -> Fault.flips(FLIPS, length));

    assertThat(endings).hasSize(FLIPS);
    assertThat(endings).noneMatch(ending -> ending.left() == Left.SOMETHING_ELSE);
  }

  private FaultyRestores restores(String format) throws IOException {
    return switch (format) {
      case "sqlite" -> sqlite();
      case "mariadb" -> ShopExchange.of(MARIADB, new MariaDbHook(), directory);
      default -> postgresql(format);
    };
  }

  private FaultyRestores postgresql(String format) {
    var database = SERVER.createDatabase("db_" + directory.getFileName());
    database.execute(
        "create table lines as select n, md5(n::text) || repeat(md5((n * 7)::text), 2) as word"
            + " from generate_series(1, 5000) n; create index on lines (n);"
            + " create table letters as select 'letter ' || n as text from generate_series(1, 100) n;"
            + " select lo_from_bytea(4711, '\\x00')");
    var programs = new FaultyPrograms(directory);
    var options =
        Map.<String, Object>of(
            "name", database.name(),
            "hostname", SERVER.host(),
            "port", (long) SERVER.port(),
            "username", SERVER.username(),
            "password", SERVER.password(),
            "format", format,
            "psql_command", programs.client(InstalledPrograms.path("psql")).toString(),
            "pg_restore_command", programs.client(InstalledPrograms.path("pg_restore")).toString());
    return new FaultyRestores(
        directory,
        new PostgreSqlHook(),
        options,
        () -> database.query(CONTENT),
        () ->
            database.execute(
                "delete from lines where n > 100; create table if not exists another (n int)"));
  }

  private FaultyRestores sqlite() {
    var file =
        SqliteFile.create(
            directory.resolve("users.db"),
            """
            create table lines (n integer primary key, word text);
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3000)
              insert into lines select n, hex(randomblob(50)) from numbers;
            """);
    var client = new FaultyPrograms(directory).client(InstalledPrograms.path("sqlite3"));
    var options =
        Map.<String, Object>of(
            "name", "users",
            "path", file.path().toString(),
            "sqlite_restore_command", client.toString());
    return new FaultyRestores(
        directory,
        new SqliteHook(),
        options,
        file::dump,
        () -> file.execute("delete from lines where n > 100"));
  }
}
