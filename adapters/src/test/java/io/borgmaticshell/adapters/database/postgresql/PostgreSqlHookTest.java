package io.borgmaticshell.adapters.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every entry is called `users` unless it says otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlHookTest {
  private static final String PSQL = "psql --no-password --no-psqlrc --quiet";
  private final PostgreSqlHook hook = new PostgreSqlHook();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                       | pg_dump --no-password --clean --if-exists --format custom users
          hostname: db1           | pg_dump --no-password --clean --if-exists --host db1 --format custom users
          hostname:               | pg_dump --no-password --clean --if-exists --format custom users
          port: 5432              | pg_dump --no-password --clean --if-exists --port 5432 --format custom users
          username: me            | pg_dump --no-password --clean --if-exists --username me --format custom users
          password: it's          | PGPASSWORD=*** pg_dump --no-password --clean --if-exists --format custom users
          no_owner: true          | pg_dump --no-password --clean --if-exists --no-owner --format custom users
          format: plain           | pg_dump --no-password --clean --if-exists --format plain users
          format: tar             | pg_dump --no-password --clean --if-exists --format tar users
          compression: 9          | pg_dump --no-password --clean --if-exists --format custom --compress 9 users
          compression: zstd:3     | pg_dump --no-password --clean --if-exists --format custom --compress zstd:3 users
          options: --schema 'a b' | pg_dump --no-password --clean --if-exists --format custom --schema 'a b' users
          pg_dump_command: nice pg_dump | nice pg_dump --no-password --clean --if-exists --format custom users
          restore_hostname: db2   | pg_dump --no-password --clean --if-exists --format custom users
          name: my db; x          | pg_dump --no-password --clean --if-exists --format custom 'my db; x'
          name: a=b               | pg_dump --no-password --clean --if-exists --format custom 'dbname='"'"'a=b'"'"''
          name: -x                | pg_dump --no-password --clean --if-exists --format custom 'dbname='"'"'-x'"'"''
          """)
  void dumps(@Nullable String yaml, String command) {
    assertThat(hook.dump(DatabaseTarget.forDump(entry(yaml))).command()).hasToString(command);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                        | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users
          hostname: db1            | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users --host db1
          restore_hostname: db2    | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users --host db2
          restore_port: 5434       | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users --port 5434
          restore_username: you    | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users --username you
          restore_password: q      | PGPASSWORD=*** pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users
          no_owner: true           | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users --no-owner
          restore_options: -j 'a b' | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users -j 'a b'
          pg_restore_command: /opt/r | /opt/r --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users
          format: tar              | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users
          options: --ignored       | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname users
          name: a=b                | pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction --dbname 'dbname='"'"'a=b'"'"''
          format: plain            | psql --no-password --no-psqlrc --quiet --single-transaction --set ON_ERROR_STOP=1 --dbname users --output /dev/null
          """)
  void restores(@Nullable String yaml, String command) {
    assertThat(hook.restore(DatabaseTarget.forRestore(entry(yaml), entry(yaml).name())).load())
        .hasToString(command);
  }

  @Test
  void restores_text_with_the_same_connection_and_flags() {
    var entry =
        entry(
            "format: plain\nno_owner: true\nrestore_options: -v x=1\npsql_command: /opt/psql\n"
                + "hostname: db1\nport: 5433\nusername: me");
    assertThat(hook.restore(DatabaseTarget.forRestore(entry, "users")).load())
        .hasToString(
            "/opt/psql --no-password --no-psqlrc --quiet --single-transaction --set"
                + " ON_ERROR_STOP=1 --dbname users --host db1 --port 5433 --username me -v x=1"
                + " --output /dev/null");
  }

  @Test
  void updates_statistics_afterwards() {
    var entry = entry("hostname: db1\nrestore_hostname: db2\nanalyze_options: --echo-all");
    assertThat(hook.restore(DatabaseTarget.forRestore(entry, "users")).afterwards())
        .singleElement()
        .hasToString(PSQL + " --dbname users --host db2 --echo-all --command ANALYZE");
  }

  @Test
  void tells_the_clients_about_tls_by_environment() {
    var entry = entry("ssl_mode: require\nssl_cert: c\nssl_key: k\nssl_root_cert: r\nssl_crl: l");
    var variables =
        Map.of(
            "PGSSLMODE", "require",
            "PGSSLCERT", "c",
            "PGSSLKEY", "k",
            "PGSSLROOTCERT", "r",
            "PGSSLCRL", "l");
    var restore = hook.restore(DatabaseTarget.forRestore(entry, "users"));
    assertThat(hook.dump(DatabaseTarget.forDump(entry)).command().environment())
        .isEqualTo(variables);
    assertThat(restore.load().environment()).isEqualTo(variables);
    assertThat(restore.afterwards().getFirst().environment()).isEqualTo(variables);
  }

  @Test
  void puts_the_password_into_no_word_and_no_plain_variable() {
    var entry = entry("password: hunter2\nformat: plain");
    var restore = hook.restore(DatabaseTarget.forRestore(entry, "users"));
    for (var command :
        new Object[] {
          hook.dump(DatabaseTarget.forDump(entry)).command(),
          restore.load(),
          restore.afterwards().getFirst()
        }) {
      assertThat(command).extracting("words").asString().doesNotContain("hunter2");
      assertThat(command).extracting("environment").asString().doesNotContain("hunter2");
      assertThat(command).extracting("secretEnvironment").asString().isEqualTo("{PGPASSWORD=***}");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"name: all,Name each", "format: directory,custom", "container: pod,hostname"})
  void refuses_what_it_cannot_do_yet_and_says_what_to_do_instead(String yaml, String advice) {
    var entry = entry(yaml);
    assertThatThrownBy(() -> hook.dump(DatabaseTarget.forDump(entry)))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
              assertThat(failure.problem().what()).contains("postgresql_databases[0]");
              assertThat(failure.problem().advice()).contains(advice);
            });
    assertThatThrownBy(() -> hook.restore(DatabaseTarget.forRestore(entry, "users")))
        .isInstanceOf(OperationFailed.class);
  }

  private DatabaseEntry entry(@Nullable String yaml) {
    var options = new LinkedHashMap<String, Object>(Map.of("name", "users"));
    for (var line : yaml == null ? new String[0] : yaml.split("\n", -1)) {
      var parts = line.split(": ?", 2);
      Object value = parts[1];
      if (parts[1].matches("\\d+")) {
        value = Long.valueOf(parts[1]);
      } else if (parts[1].equals("true")) {
        value = true;
      }
      options.put(parts[0], value);
    }
    return new DatabaseEntry(hook.name(), 0, new Options(options));
  }
}
