package io.borgmaticshell.adapters.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.hook.GuardedDatabaseContract;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.Protection;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every entry is called `users` unless it says otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlHookTest implements HookPageContract {
  private static final String PSQL = "psql --no-password --no-psqlrc --quiet";
  private final PostgreSqlHook hook = new PostgreSqlHook();

  @Override
  public DatabaseHook hook() {
    return hook;
  }

  @Override
  public List<String> dumpWords(String database) {
    return List.of(
        database.startsWith("-") || database.contains("=")
            ? "dbname='" + database + "'"
            : database);
  }

  @Nested
  @RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
  class with_a_server implements GuardedDatabaseContract {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      var shop = SERVER.createDatabase("shop " + UUID.randomUUID());
      return new LiveDatabase(
          entry(shop.name()),
          entry("nowhere"),
          () ->
              shop.execute(
                  "create table t (id serial primary key, word text);"
                      + "insert into t (word) values ('größe 𝄞'), (null);"
                      + "create view v as select word from t; select lo_create(0)"),
          shop::dropEverything,
          shop::dump);
    }

    private Map<String, Object> entry(String database) {
      return Map.of(
          "name", database,
          "hostname", SERVER.host(),
          "port", (long) SERVER.port(),
          "username", SERVER.username(),
          "password", SERVER.password());
    }
  }

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
          format: directory       | pg_dump --no-password --clean --if-exists --format directory --file <directory> users
          name: all               | pg_dumpall --no-password --clean --if-exists
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
  void restores_only_some_schemas() {
    var target = DatabaseTarget.forRestore(entry("restore_options: --verbose"), "users");
    assertThat(hook.restore(hook.onlySchemas(target, List.of("sales", "Old stock"))).load())
        .hasToString(
            "pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction"
                + " --dbname users --verbose --strict-names --schema=sales '--schema=Old stock'");
  }

  @ParameterizedTest(name = "{0} although {1} is configured: {2}")
  @CsvSource({
    "PGDMP\\x01\\x0e, plain, pg_restore, custom",
    "toc.dat\\x00\\x00, plain, pg_restore, tar",
    "-- PostgreSQL, custom, psql, plain",
    "SET x, tar, psql, plain"
  })
  void restores_what_is_in_the_archive(
      String head, String configured, String program, String format) {
    var stored = hook.format(DumpShape.STREAM, new DumpHead(unescaped(head)));
    var target = DatabaseTarget.forRestore(entry("format: " + configured), "users");
    assertThat(stored).hasToString(format);
    assertThat(hook.restore(target.stored(stored)).load().program()).isEqualTo(program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x1f\\x8b\\x08", "(\\xb5/\\xfd", "\\x04\"M\\x18"})
  void refuses_compressed_text(String head) {
    var stored = hook.format(DumpShape.STREAM, new DumpHead(unescaped(head)));
    var target = DatabaseTarget.forRestore(entry(null), "users").stored(stored);
    assertThatThrownBy(() -> hook.restore(target))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("compressed text");
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\x(..)")
        .matcher(text)
        .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
  }

  @Test
  void restores_under_another_name_by_connecting_to_it() {
    var restore = hook.restore(DatabaseTarget.forRestore(entry(null), "users").as("copy of users"));
    assertThat(restore.load())
        .hasToString(
            "pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction"
                + " --dbname 'copy of users'");
    assertThat(restore.afterwards().toString()).contains("--dbname 'copy of users'");
  }

  @ParameterizedTest(name = "{0} --as {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restore_options: -C --verbose | copy | the database it was made of
          restore_options: --create     | copy | the database it was made of
          hostname: db1 | 123456789-123456789-123456789-123456789-123456789-123456789-größ | cannot be called
          """)
  void refuses_another_name_where_it_would_not_count(String yaml, String name, String reason) {
    var target = DatabaseTarget.forRestore(entry(yaml), "users");
    assertThatThrownBy(() -> hook.underName(target, name)).hasMessageContaining(reason);
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
  void dumps_a_whole_server_with_the_same_connection_and_flags() {
    var entry =
        entry(
            "name: all\nhostname: db1\nport: 5433\nusername: me\nno_owner: true\n"
                + "options: --no-role-passwords");
    assertThat(hook.discovery(DatabaseTarget.forDump(entry))).isEqualTo(new Discovery.AsNamed());
    assertThat(hook.dump(DatabaseTarget.forDump(entry)).command())
        .hasToString(
            "pg_dumpall --no-password --clean --if-exists --host db1 --port 5433 --username me"
                + " --no-owner --no-role-passwords");
  }

  @Test
  void restores_a_whole_server_past_errors_and_says_that_it_is_not_one_transaction() {
    var entry = entry("name: all\nhostname: db1\nrestore_options: --dbname other");
    var recipe = hook.restore(DatabaseTarget.forRestore(entry, "all"));
    assertThat(recipe.load())
        .hasToString(PSQL + " --dbname postgres --host db1 --dbname other --output /dev/null");
    assertThat(recipe.protection()).isInstanceOf(Protection.ProvenDump.class);
    assertThat(recipe.afterwards())
        .singleElement()
        .hasToString(PSQL + " --dbname postgres --host db1 --command ANALYZE");
  }

  @Test
  void restores_straight_where_no_protection_is_wished() {
    for (var name : List.of("all", "users")) {
      var target = DatabaseTarget.forRestore(entry("name: " + name), name).unprotected(true);
      assertThat(hook.restore(target).protection()).isInstanceOf(Protection.None.class);
    }
  }

  @Test
  void knows_which_major_version_is_newer() {
    assertThat(hook.isNewer("18.1 (Debian 18.1-1)", "15.18 (Debian 15.18-0+deb12u1)")).isTrue();
    assertThat(hook.isNewer("15.18", "15.2")).isFalse();
    assertThat(hook.isNewer("9.6.24", "15.2")).isFalse();
    assertThat(hook.isNewer("strange", "15.2")).isFalse();
  }

  @Test
  void asks_for_the_databases_where_all_has_a_format() {
    var entry = entry("name: all\nformat: tar\nport: 5433\nlist_options: --echo-all");
    assertThat(hook.discovery(DatabaseTarget.forDump(entry)))
        .isInstanceOfSatisfying(
            Discovery.OneDumpEach.class,
            each ->
                assertThat(each.command())
                    .hasToString(
                        "psql --no-password --no-psqlrc --csv --tuples-only --dbname postgres"
                            + " --port 5433 --echo-all --command 'SELECT datname FROM"
                            + " pg_catalog.pg_database ORDER BY 1'"));
    assertThat(hook.dump(DatabaseTarget.forDump(entry).named("users")).command())
        .hasToString("pg_dump --no-password --clean --if-exists --port 5433 --format tar users");
  }

  @Test
  void prints_what_belongs_to_no_database_without_the_flags_of_pg_dump() {
    var entry = entry("name: all\nformat: tar\nhostname: db1\npassword: q\noptions: --schema s");
    assertThat(hook.globals(DatabaseTarget.forDump(entry)).orElseThrow())
        .hasToString(
            "PGPASSWORD=*** pg_dumpall --no-password --globals-only --if-exists --clean"
                + " --host db1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /opt/17/bin/pg_dump                       | /opt/17/bin/pg_dumpall
          docker exec -i pg_dump '/a b/pg_dump'     | docker exec -i pg_dump '/a b/pg_dumpall'
          docker run --rm postgres:17 pg_dump -v    | docker run --rm postgres:17 pg_dumpall -v
          """)
  void takes_the_pg_dumpall_beside_the_configured_pg_dump(String configured, String beside) {
    var all = entry("name: all\npg_dump_command: " + configured);
    var each = entry("name: all\nformat: tar\npg_dump_command: " + configured);

    assertThat(hook.dump(DatabaseTarget.forDump(all)).command())
        .asString()
        .startsWith(beside + " --no-password --clean");
    assertThat(hook.globals(DatabaseTarget.forDump(each)).orElseThrow())
        .asString()
        .startsWith(beside + " --no-password --globals-only");
  }

  @Test
  void takes_another_program_as_it_is_for_a_whole_server_and_not_for_its_globals() {
    var all = entry("name: all\npg_dump_command: /opt/dump.sh");

    assertThat(hook.dump(DatabaseTarget.forDump(all)).command())
        .asString()
        .startsWith("/opt/dump.sh --no-password");
    assertThat(hook.globals(DatabaseTarget.forDump(all)).orElseThrow())
        .asString()
        .startsWith("pg_dumpall --no-password");
  }

  @Test
  void asks_how_large_a_database_is_before_it_is_written_to_a_directory() {
    var recipe = hook.dump(DatabaseTarget.forDump(entry("format: directory\nhostname: db1")));
    assertThat(recipe.sizeQuery().orElseThrow())
        .asString()
        .startsWith(PSQL + " --tuples-only --no-align --dbname users --host db1 --command ")
        .contains("pg_database_size");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"format: custom", "format: plain", "format: directory"})
  void reads_a_directory_where_the_archive_holds_one(String yaml) {
    var target = DatabaseTarget.forRestore(entry(yaml), "users").stored(DumpFormat.DIRECTORY);
    assertThat(hook.restore(target).load())
        .hasToString(
            "pg_restore --no-password --if-exists --exit-on-error --clean --single-transaction"
                + " --dbname users <directory>");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"-j 2", "-j2", "--jobs 2", "--jobs=2", "--verbose --job 2"})
  void gives_up_the_transaction_for_jobs(String options) {
    var entry = entry("format: directory\nrestore_options: " + options);
    var recipe =
        hook.restore(DatabaseTarget.forRestore(entry, "users").stored(DumpFormat.DIRECTORY));
    assertThat(recipe.load())
        .hasToString(
            "pg_restore --no-password --if-exists --exit-on-error --clean --dbname users %s"
                    .formatted(options)
                + " <directory>");
    assertThat(recipe.piecemeal()).hasValueSatisfying(why -> assertThat(why).contains("--jobs"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "format: plain,compression: 9",
    "name: all,compression: 9",
    "name: all,format: custom"
  })
  void refuses_what_could_not_be_restored(String first, String second) {
    var target = DatabaseTarget.forDump(entry(first + "\n" + second));
    assertThatThrownBy(() -> hook.dump(target))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION));
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
