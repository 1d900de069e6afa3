package io.borgmaticshell.adapters.database.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.testing.MongoArchive;
import io.borgmaticshell.adapters.testing.MongoStandIn;
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
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.option.Options;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Every entry is called `users` unless it says otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoDbHookTest implements HookPageContract {
  private final MongoDbHook hook = new MongoDbHook();

  @Override
  public DatabaseHook hook() {
    return hook;
  }

  @Override
  public List<String> dumpWords(String database) {
    return database.startsWith("-") ? List.of("--db=" + database) : List.of("--db", database);
  }

  // The dump says it.
  @Override
  public List<String> restoreWords(String database) {
    return List.of();
  }

  @Nested
  @RequiresProgram("borg")
  class with_stand_ins_for_its_programs implements GuardedDatabaseContract {
    @TempDir Path folder;

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      var server = MongoStandIn.in(folder, "secret-word");
      var nowhere = new LinkedHashMap<>(server.entry());
      nowhere.put("hostname", "nowhere");
      var archive = new MongoArchive().collection("t", List.of("{word: 'größe 𝄞'}")).bytes();
      return new LiveDatabase(
          server.entry(), nowhere, () -> server.fill(archive), server::empty, server::content);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                           | mongodump --db users --archive
          format: archive             | mongodump --db users --archive
          format: directory           | mongodump --out <directory> --db users
          format: directory; options: --gzip | mongodump --out <directory> --db users --gzip
          name: all; format: directory | mongodump --out <directory>
          hostname: db1               | mongodump --host db1 --db users --archive
          hostname:                   | mongodump --db users --archive
          port: 27018                 | mongodump --port 27018 --db users --archive
          username: me                | mongodump --username me --db users --archive
          username: -me               | mongodump --username=-me --db users --archive
          password: it's              | mongodump --config /dev/fd/3 --db users --archive
          password:                   | mongodump --db users --archive
          authentication_database: admin | mongodump --authenticationDatabase admin --db users --archive
          options: --query '{"a": 1}' | mongodump --db users --query '{"a": 1}' --archive
          mongodump_command: nice mongodump | nice mongodump --db users --archive
          restore_hostname: db2       | mongodump --db users --archive
          restore_options: --ignored  | mongodump --db users --archive
          name: my db; x              | mongodump --db 'my db; x' --archive
          name: -x                    | mongodump --db=-x --archive
          name: all                   | mongodump --archive
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
          -                           | mongorestore --archive --drop
          name: all                   | mongorestore --archive
          hostname: db1               | mongorestore --archive --drop --host db1
          restore_hostname: db2       | mongorestore --archive --drop --host db2
          port: 27018                 | mongorestore --archive --drop --port 27018
          restore_port: 27019         | mongorestore --archive --drop --port 27019
          username: me                | mongorestore --archive --drop --username me
          restore_username: you       | mongorestore --archive --drop --username you
          password: p                 | mongorestore --archive --drop --config /dev/fd/3
          restore_password: q         | mongorestore --archive --drop --config /dev/fd/3
          authentication_database: admin | mongorestore --archive --drop --authenticationDatabase admin
          restore_options: -j  1 --nsTo 'a b' | mongorestore --archive --drop -j 1 --nsTo 'a b'
          mongorestore_command: /opt/r -v | /opt/r -v --archive --drop
          options: --ignored          | mongorestore --archive --drop
          """)
  void restores(@Nullable String yaml, String command) {
    var entry = entry(yaml);
    assertThat(hook.restore(DatabaseTarget.forRestore(entry, entry.name())).load())
        .hasToString(command);
  }

  @ParameterizedTest(name = "{0} --as {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users | copy | mongorestore --archive --drop '--nsFrom=users.*' '--nsTo=copy.*'
          a*b   | größe | mongorestore --archive --drop '--nsFrom=a\\*b.*' '--nsTo=größe.*'
          """)
  void restores_under_another_name(String source, String name, String command) {
    var target = hook.underName(DatabaseTarget.forRestore(entry("name: all"), source), name);
    assertThat(hook.restore(target).load()).hasToString(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a b", "$a", "a*", "a/b"})
  void refuses_names_that_the_server_would_not_take(String name) {
    var target = DatabaseTarget.forRestore(entry("name: users"), "users");
    assertThatThrownBy(() -> hook.underName(target, name)).hasMessageContaining("cannot be called");
  }

  @Test
  void restores_only_some_namespaces() {
    var entry = entry("restore_options: --gzip");
    var target = DatabaseTarget.forRestore(entry, "users");
    assertThat(hook.restore(hook.onlySchemas(target, List.of("users.a b", "-x.*"))).load())
        .hasToString(
            "mongorestore --archive --drop --gzip '--nsInclude=users.a b' '--nsInclude=-x.*'");
  }

  @Test
  void prefers_every_option_for_restores_one_by_one() {
    var entry =
        entry(
            "hostname: db1\nrestore_hostname: db2\nport: 1\nrestore_port: 2\nusername: me\n"
                + "restore_username: you\npassword: p\nrestore_password: q");
    var restore = hook.restore(DatabaseTarget.forRestore(entry, "users")).load();
    assertThat(restore)
        .hasToString(
            "mongorestore --archive --drop --host db2 --port 2 --username you --config /dev/fd/3");
    assertThat(restore.descriptorSecret().orElseThrow().reveal()).isEqualTo("password: \"q\"");
  }

  @Test
  void dumps_a_whole_server_without_asking_for_its_databases() {
    assertThat(hook.discovery(DatabaseTarget.forDump(entry("name: all"))))
        .isEqualTo(new Discovery.AsNamed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "#no comment",
        "key: value",
        "it's",
        "\"quoted\"",
        "back\\slash\\n",
        " blank ",
        "two\nlines",
        "\r\t\u0001\u007f",
        "next\u0085line\u2028\u2029",
        "\uFEFFmark",
        "größe 𝄞 密碼",
        "%@`&*!|>{}[]?,-",
        "- item",
        "null",
        "123",
        "$HOME `id` $(id)",
        "..."
      })
  void writes_a_password_so_that_a_YAML_reader_gets_it_back(String password) {
    var target = DatabaseTarget.forDump(entry("password", password));
    var file = hook.dump(target).command().descriptorSecret().orElseThrow().reveal();

    assertThat(file.lines()).hasSize(1);
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(file))
        .isEqualTo(Map.of("password", password));
  }

  @Nested
  class when_the_dump_is_a_directory {
    private final DatabaseTarget stored =
        DatabaseTarget.forRestore(entry("hostname: db1"), "users").stored(DumpFormat.DIRECTORY);

    @Test
    void it_is_complete_before_it_is_archived() {
      assertThat(hook.dump(DatabaseTarget.forDump(entry("format: directory"))).shape())
          .isEqualTo(DumpShape.DIRECTORY);
    }

    @Test
    void it_is_restored_as_one_whatever_is_configured_today() {
      var recipe = hook.restore(stored);
      assertThat(recipe.shape()).isEqualTo(DumpShape.DIRECTORY);
      assertThat(recipe.load()).hasToString("mongorestore --dir <directory> --drop --host db1");
      assertThat(recipe.piecemeal()).isPresent();
    }

    @Test
    void what_is_stored_as_an_archive_is_restored_from_one() {
      var target = DatabaseTarget.forRestore(entry("format: directory"), "users");
      assertThat(hook.restore(target).load()).hasToString("mongorestore --archive --drop");
    }

    @Test
    void a_whole_server_is_not_dropped() {
      assertThat(hook.restore(stored.named("all")).load())
          .hasToString("mongorestore --dir <directory> --host db1");
    }
  }

  @Test
  void does_not_promise_that_a_failed_restore_changes_nothing() {
    var target = DatabaseTarget.forRestore(entry(null), "users");
    assertThat(hook.restore(target).protection()).isInstanceOf(Protection.ProvenDump.class);
    assertThat(hook.restore(target.unprotected(true)).protection())
        .isInstanceOf(Protection.None.class);
  }

  private DatabaseEntry entry(@Nullable String yaml) {
    var options = new LinkedHashMap<String, Object>(Map.of("name", "users"));
    for (var line : yaml == null ? new String[0] : yaml.split("\n|; ?(?=\\w+:)", -1)) {
      var parts = line.split(": ?", 2);
      options.put(parts[0], parts[1].matches("\\d+") ? Long.valueOf(parts[1]) : parts[1]);
    }
    return new DatabaseEntry(hook.name(), 0, new Options(options));
  }

  private DatabaseEntry entry(String option, String value) {
    return new DatabaseEntry(hook.name(), 0, new Options(Map.of("name", "users", option, value)));
  }
}
