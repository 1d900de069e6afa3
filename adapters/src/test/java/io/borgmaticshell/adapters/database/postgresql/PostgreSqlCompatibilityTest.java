package io.borgmaticshell.adapters.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.client.ClientCheck;
import io.borgmaticshell.application.client.Fit;
import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlCompatibilityTest {
  private final PostgreSqlHook hook = new PostgreSqlHook();

  private DatabaseEntry entry(Map<String, Object> options) {
    var all = new LinkedHashMap<String, Object>(Map.of("name", "users"));
    all.putAll(options);
    return new DatabaseEntry(hook.name(), 0, new Options(all));
  }

  @Nested
  class a_dump {
    private ServerCheck check(Map<String, Object> options) {
      return hook.check(DatabaseTarget.forDump(entry(options))).orElseThrow();
    }

    @Test
    void compares_the_client_that_is_configured_with_the_server_that_is_meant() {
      var check =
          check(
              Map.of(
                  "hostname", "db1",
                  "port", 5433L,
                  "username", "me",
                  "password", "q",
                  "pg_dump_command", "nice pg_dump",
                  "psql_command", "nice psql"));

      assertThat(check.client().question())
          .hasToString("nice pg_dump --version --host db1 --port 5433");
      assertThat(check.server())
          .hasToString(
              "PGPASSWORD=*** nice psql --no-password --no-psqlrc --quiet --tuples-only --no-align"
                  + " --dbname users --host db1 --port 5433 --username me --command 'SHOW"
                  + " server_version'");
    }

    @Test
    void of_a_whole_server_compares_pg_dumpall() {
      var check = check(Map.of("name", "all"));

      assertThat(check.client().question()).hasToString("pg_dumpall --version");
      assertThat(check.client().alternatives().programs())
          .containsExactly(Map.entry("pg_dump_command", "pg_dumpall"));
      assertThat(check.server()).asString().contains("--dbname postgres");
    }

    @Test
    void of_each_database_compares_pg_dump_and_thinks_of_the_restore() {
      var check = check(Map.of("name", "all", "format", "tar"));

      assertThat(check.client().question()).hasToString("pg_dump --version");
      assertThat(check.client().alternatives().programs())
          .containsExactly(
              Map.entry("pg_dump_command", "pg_dump"),
              Map.entry("pg_restore_command", "pg_restore"));
      assertThat(check.server()).asString().contains("--dbname postgres");
    }

    @ParameterizedTest
    @CsvSource({
      "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1), 15.3 (Debian 15.3-1)",
      "pg_dump (PostgreSQL) 18.6, 15.18",
      "pg_dump (PostgreSQL) 15.2, 15.18",
      "pg_dump (PostgreSQL) 10.1, 9.6.24",
      "pg_dump (PostgreSQL) 19beta1, 19beta2",
      "something else, 18.6",
      "pg_dump (PostgreSQL) 15.18, something else",
    })
    void goes_ahead_unless_the_client_is_known_to_be_too_old(String client, String server) {
      assertThat(check(Map.of()).client().judgement().of(client, server)).isEqualTo(new Fit.Good());
    }

    @ParameterizedTest
    @CsvSource({
      "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1), 18.6 (Debian 18.6-3), PostgreSQL 18.6, pg_dump 15.18",
      "pg_dump (PostgreSQL) 9.6.24, 10.0, PostgreSQL 10.0, pg_dump 9.6.24",
      "pg_dumpall (PostgreSQL) 18.6, 19beta1, PostgreSQL 19beta1, pg_dumpall 18.6",
    })
    void is_refused_with_both_versions(
        String client, String server, String itsVersion, String ownVersion) {
      assertThat(check(Map.of()).client().judgement().of(client, server))
          .isInstanceOfSatisfying(
              Fit.Refused.class,
              refused -> assertThat(refused.reason()).contains(itsVersion, ownVersion));
    }
  }

  @Nested
  class a_restore {
    private static final String COMPLAINT =
        "pg_restore: error: unsupported version (1.16) in file header";

    private ClientCheck check(Map<String, Object> options) {
      return hook.restore(DatabaseTarget.forRestore(entry(options), "users"))
          .explanation()
          .orElseThrow();
    }

    @Test
    void asks_the_client_that_is_configured() {
      assertThat(
              check(Map.of("pg_restore_command", "/opt/r", "restore_hostname", "db2")).question())
          .hasToString("/opt/r --version --host db2");
    }

    @Test
    void that_cannot_read_the_dump_is_explained_by_both_versions() {
      assertThat(check(Map.of()).judgement().of("pg_restore (PostgreSQL) 15.18", COMPLAINT))
          .isInstanceOfSatisfying(
              Fit.Refused.class,
              refused ->
                  assertThat(refused.reason())
                      .isEqualTo(
                          "the dump was made by pg_dump 17 or newer, and pg_restore 15.18 cannot"
                              + " read it."));
    }

    @ParameterizedTest
    @CsvSource({"17.2", "18.6", "19beta1"})
    void would_succeed_with_a_newer_client(String version) {
      assertThat(check(Map.of()).judgement().of("pg_restore (PostgreSQL) " + version, COMPLAINT))
          .isEqualTo(new Fit.Good());
    }

    @Test
    void that_failed_for_another_reason_is_not_blamed_on_versions() {
      assertThat(
              check(Map.of())
                  .judgement()
                  .of("pg_restore (PostgreSQL) 15.18", "pg_restore: error: connection refused"))
          .isEqualTo(new Fit.Good());
    }
  }
}
