package io.borgmaticshell.adapters.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.database.mysql.MariaDbHook;
import io.borgmaticshell.adapters.database.postgresql.PostgreSqlHook;
import io.borgmaticshell.adapters.faults.Fault.Kind;
import io.borgmaticshell.adapters.faults.FaultyRestores.Ending;
import io.borgmaticshell.adapters.faults.FaultyRestores.Left;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Restores of all databases of a server at once, which no server can take back: what goes wrong on
/// the way out of the archive must not reach it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyServerRestoresTest {
  @TempDir Path directory;

  private static void assertHarmless(List<Ending> endings) {
    assertThat(endings).noneMatch(ending -> ending.left() == Left.SOMETHING_ELSE);
    // What the first reading does not meet, the second one passes over.
    assertThat(endings)
        .allMatch(ending ->
            ending.left() == (isPassedOver(ending.fault()) ? Left.RESTORED : Left.UNCHANGED))
        .allMatch(ending -> ending.failure().isPresent() != isPassedOver(ending.fault()));
  }

  private static boolean isPassedOver(Fault fault) {
    return fault.kind() == Kind.BORG_KILLED_ONCE;
  }

  @Nested
  @RequiresProgram({"initdb", "pg_dumpall", "psql"})
  class of_PostgreSQL {
    private static final int OFFSETS = 50;
    private static final String NAMES =
        "select datname from pg_database where not datistemplate order by 1";
    private static final String ROLES =
        "select string_agg(rolname, ',' order by rolname) from pg_roles";
    private static final String ROWS =
        "select md5(database_to_xml(true, false, '')::text), array(select relname::text"
            + " from pg_class where relnamespace = 'public'::regnamespace order by 1)";

    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @Test
    void leave_the_server_as_it_was_or_as_it_should_be() throws IOException {
      var shop = SERVER.createDatabase("shop");
      shop.execute(
          "create table lines as select n, md5(n::text) as word from generate_series(1, 5000) n");
      SERVER.createDatabase("letters").execute("create table letters as select 'a' as letter");
      SERVER.execute("create role reader");
      var options =
          Map.<String, Object>of(
              "name", "all",
              "hostname", SERVER.host(),
              "port", (long) SERVER.port(),
              "username", SERVER.superuser(),
              "password", SERVER.password());
      var restores =
          new FaultyRestores(
              directory,
              new PostgreSqlHook(),
              options,
              FaultyServerRestoresTest.of_PostgreSQL::content,
              () -> damage(shop));

      var endings = restores.all(length -> Fault.extractions(OFFSETS, length));

      assertThat(endings).hasSize(OFFSETS);
      assertHarmless(endings);
    }

    private static void damage(PostgresDatabase shop) {
      SERVER.execute("drop database if exists letters; drop role if exists reader");
      shop.execute("delete from lines where n > 10; create table if not exists another (n int)");
    }

    private static String content() {
      return SERVER
          .query(NAMES)
          .lines()
          .map(name -> name + new PostgresDatabase(SERVER, name).queryAsSuperuser(ROWS))
          .collect(Collectors.joining("\n", SERVER.query(ROLES) + "\n", ""));
    }
  }

  @Nested
  @RequiresProgram({"mariadbd", "mariadb", "mariadb-dump"})
  class of_MariaDB {
    private static final int OFFSETS = 12;

    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

    @Test
    void leave_the_server_as_it_was_or_as_it_should_be() throws IOException {
      SERVER.create("letters", "create table t as select 'a' as letter");
      SERVER.create(
          "shop",
          "create table t (n int, word text); insert into t with recursive numbers (n) as (select 1"
              + " union all select n + 1 from numbers where n < 900)"
              + " select n, repeat(hex(n), 40) from numbers");
      var options =
          new LinkedHashMap<String, Object>(
              Map.of(
                  "name", "all",
                  "hostname", SERVER.host(),
                  "port", (long) SERVER.port(),
                  "username", SERVER.username(),
                  "password", SERVER.password()));
      options.putAll(SERVER.commands());
      // The accounts of the server itself are in the dump, and exist already.
      options.put("restore_options", "--force");
      var restores =
          new FaultyRestores(
              directory,
              new MariaDbHook(),
              options,
              () -> SERVER.databases().stream().map(SERVER::dump).collect(Collectors.joining("\n")),
              () ->
                  SERVER.execute(
                      "drop database if exists letters; delete from shop.t where n > 9"));

      var endings = restores.all(length -> Fault.extractions(OFFSETS, length));

      assertThat(endings).hasSize(OFFSETS);
      assertHarmless(endings);
    }
  }
}
