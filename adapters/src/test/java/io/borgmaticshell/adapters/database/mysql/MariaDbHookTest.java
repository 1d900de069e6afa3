package io.borgmaticshell.adapters.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.hook.GuardedDatabaseContract;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
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
class MariaDbHookTest implements HookPageContract {
  private static final String LOCKS = "--skip-add-locks";
  private static final String USUAL = "--add-drop-database --single-transaction";
  private static final String CONTENT = "--events --routines --all-tablespaces";
  private static final String END = "--comments --databases -- users";
  private static final String LIST = "--skip-column-names --batch --execute 'show schemas'";
  private static final String SECRET = "--defaults-extra-file=/dev/fd/3";

  private final MariaDbHook hook = new MariaDbHook();

  @Override
  public DatabaseHook hook() {
    return hook;
  }

  // The dump says it.
  @Override
  public List<String> restoreWords(String database) {
    return List.of();
  }

  @Nested
  @RequiresProgram({"borg", "mariadbd", "mariadb", "mariadb-dump"})
  class with_a_server implements GuardedDatabaseContract {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      return LiveMySql.on(SERVER);
    }
  }

  // LOCKS, USUAL, CONTENT, END, LIST and SECRET stand for the words above.
  private static String full(String command) {
    return command
        .replace("LOCKS", LOCKS)
        .replace("USUAL", USUAL)
        .replace("CONTENT", CONTENT)
        .replace("END", END)
        .replace("LIST", LIST)
        .replace("SECRET", SECRET);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                        | mariadb-dump LOCKS USUAL CONTENT END
          hostname: db1            | mariadb-dump LOCKS USUAL --host db1 --protocol tcp CONTENT END
          hostname:                | mariadb-dump LOCKS USUAL CONTENT END
          port: 3307               | mariadb-dump LOCKS USUAL --port 3307 --protocol tcp CONTENT END
          socket_path: /run/my     | mariadb-dump LOCKS USUAL --socket /run/my CONTENT END
          username: me             | mariadb-dump SECRET LOCKS USUAL CONTENT END
          password: it's           | mariadb-dump SECRET LOCKS USUAL CONTENT END
          username: me; password_transport: environment | mariadb-dump LOCKS USUAL --user me CONTENT END
          password: p; password_transport: environment  | MYSQL_PWD=*** mariadb-dump LOCKS USUAL CONTENT END
          tls: true                | mariadb-dump LOCKS USUAL --ssl CONTENT END
          tls: false               | mariadb-dump LOCKS USUAL --skip-ssl CONTENT END
          add_drop_database: false | mariadb-dump LOCKS --single-transaction CONTENT END
          events: false            | mariadb-dump LOCKS USUAL --routines --all-tablespaces END
          routines: false          | mariadb-dump LOCKS USUAL --events --all-tablespaces END
          tablespaces: false       | mariadb-dump LOCKS USUAL --events --routines END
          options: --single-transaction --quick | mariadb-dump LOCKS --single-transaction --quick USUAL CONTENT END
          options: --where 'a b'   | mariadb-dump LOCKS --where 'a b' USUAL CONTENT END
          options: --defaults-extra-file=/my.cnf -q              | mariadb-dump --defaults-extra-file=/my.cnf LOCKS -q USUAL CONTENT END
          options: --defaults-extra-file=/my.cnf -q; username: u | mariadb-dump SECRET LOCKS -q USUAL CONTENT END
          options: --skip-comments | mariadb-dump LOCKS --skip-comments USUAL CONTENT --databases -- users
          mariadb_dump_command: /opt/dump | /opt/dump LOCKS USUAL CONTENT END
          restore_hostname: db2    | mariadb-dump LOCKS USUAL CONTENT END
          restore_options: --force | mariadb-dump LOCKS USUAL CONTENT END
          name: my db              | mariadb-dump LOCKS USUAL CONTENT --comments --databases -- 'my db'
          name: -x                 | mariadb-dump LOCKS USUAL CONTENT --comments --databases -- -x
          name: mysql              | mariadb-dump LOCKS USUAL CONTENT --system=users,udfs,servers --comments --databases --
          """)
  void dumps(@Nullable String text, String command) {
    assertThat(hook.dump(DatabaseTarget.forDump(entry(text))).command()).hasToString(full(command));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                            | mariadb --binary-mode --batch
          hostname: db1                | mariadb --binary-mode --batch --host db1 --protocol tcp
          restore_hostname: db2        | mariadb --binary-mode --batch --host db2 --protocol tcp
          restore_port: 3308           | mariadb --binary-mode --batch --port 3308 --protocol tcp
          socket_path: /a              | mariadb --binary-mode --batch --socket /a
          socket_path: /a; restore_socket_path: /b | mariadb --binary-mode --batch --socket /b
          restore_username: you        | mariadb SECRET --binary-mode --batch
          restore_password: p          | mariadb SECRET --binary-mode --batch
          restore_username: you; password_transport: environment | mariadb --binary-mode --batch --user you
          tls: true                    | mariadb --binary-mode --batch --ssl
          tls: true; restore_tls: false | mariadb --binary-mode --batch --skip-ssl
          restore_options: --force     | mariadb --binary-mode --force --batch
          restore_options: --defaults-extra-file=/my.cnf | mariadb --defaults-extra-file=/my.cnf --binary-mode --batch
          options: --quick             | mariadb --binary-mode --batch
          mariadb_command: /opt/sql    | /opt/sql --binary-mode --batch
          """)
  void restores(@Nullable String text, String command) {
    assertThat(hook.restore(DatabaseTarget.forRestore(entry(text), "users")).load())
        .hasToString(full(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--xml", "-X", "--quick --xml=1"})
  void refuses_a_dump_that_could_not_be_restored(String options) {
    assertThatThrownBy(() -> hook.dump(target("options: " + options)))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("mariadb_databases[0]: a dump as XML cannot be restored.");
  }

  @Test
  void remarks_that_names_are_skipped_only_among_all() {
    assertThat(hook.remarks(entry("skip_names: [a]")))
        .containsExactly("'skip_names' counts only with 'name: all'.");
    assertThat(hook.remarks(entry("name: all; skip_names: [a]"))).isEmpty();
    assertThat(hook.remarks(entry(null))).isEmpty();
  }

  @ParameterizedTest(name = "--as ''{0}'': {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          mysql | belongs to the server
          "no " | cannot be called 'no '
          🦊    | cannot be called
          """)
  void refuses_names_that_the_server_would_not_take(String name, String reason) {
    var target = DatabaseTarget.forRestore(entry(null), "users");
    assertThatThrownBy(() -> hook.underName(target, name)).hasMessageContaining(reason);
  }

  @Nested
  class when_it_is_told_a_user_and_a_password {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            plain | "plain"
            a"b   | "a\\"b"
            a\\b  | "a\\\\b"
            it's # ;me | "it's # ;me"
            größe | "größe"
            """)
    void quotes_them_in_the_option_file(String plain, String quoted) {
      assertThat(optionFile("username: " + plain)).isEqualTo("[client]\nuser=" + quoted);
      assertThat(optionFile("password: " + plain)).isEqualTo("[client]\npassword=" + quoted);
    }

    @Test
    void keeps_a_password_of_several_lines_in_one() {
      assertThat(optionFile("password: a\nb\rc\td"))
          .isEqualTo("[client]\npassword=\"a\\nb\\rc\\td\"");
    }

    @Test
    void includes_the_option_file_of_the_user_so_that_ours_wins() {
      assertThat(optionFile("options: --defaults-extra-file='/my own.cnf'; username: me"))
          .isEqualTo("!include /my own.cnf\n[client]\nuser=\"me\"");
    }

    private String optionFile(String text) {
      var command = hook.dump(DatabaseTarget.forDump(entry(text))).command();
      return command.descriptorSecret().map(Secret::reveal).orElse("");
    }
  }

  @Test
  void knows_which_release_series_is_newer() {
    assertThat(hook.isNewer("11.4.2-MariaDB-log", "10.11.14-MariaDB-0+deb12u2")).isTrue();
    assertThat(hook.isNewer("10.11.14-MariaDB", "10.6.2-MariaDB")).isTrue();
    assertThat(hook.isNewer("10.11.14-MariaDB", "10.11.2-MariaDB")).isFalse();
    assertThat(hook.isNewer("strange", "10.11.2-MariaDB")).isFalse();
  }

  @Nested
  class when_an_entry_is_called_all {
    private static final String ANSWER =
        "information_schema\nmy\\\\own\nmysql\nperformance_schema\nsys\ntwo\\nlines\nusers\n";

    @Test
    void asks_the_server_in_the_same_way_as_it_dumps() {
      var target =
          target(
              "name: all; hostname: h; port: 1; tls: false; socket_path: /s; username: u;"
                  + " list_options: -v; mariadb_command: /opt/sql");

      assertThat(((Discovery.OneDumpForAll) hook.discovery(target)).command())
          .hasToString(
              full(
                  "/opt/sql SECRET -v --host h --port 1 --protocol tcp --socket /s --skip-ssl"
                      + " LIST"));
    }

    @Test
    void leaves_out_what_belongs_to_the_server_and_what_is_to_be_skipped() {
      var all = (Discovery.OneDumpForAll) hook.discovery(target("name: all; skip_names: [users]"));

      assertThat(all.names().apply(ANSWER)).containsExactly("my\\own", "mysql", "two\nlines");
    }

    @Test
    void makes_a_dump_for_each_database_if_it_has_a_format() {
      var each = (Discovery.OneDumpEach) hook.discovery(target("name: all; format: sql"));

      assertThat(each.names().apply(ANSWER))
          .containsExactly("my\\own", "mysql", "two\nlines", "users");
    }

    @Test
    void dumps_the_databases_together_and_of_the_system_what_can_be_restored() {
      var target = target("name: all").holding(List.of("a", "mysql", "b c"));

      assertThat(hook.dump(target).command())
          .hasToString(
              full(
                  "mariadb-dump LOCKS USUAL CONTENT --system=users,udfs,servers --comments --databases"
                      + " -- a 'b c'"));
    }

    @Test
    void a_database_with_a_name_is_not_looked_for() {
      assertThat(hook.discovery(target("name: users"))).isEqualTo(new Discovery.AsNamed());
    }
  }

  private DatabaseTarget target(String text) {
    return DatabaseTarget.forDump(entry(text));
  }

  private DatabaseEntry entry(@Nullable String text) {
    return Entries.of(hook.name(), text);
  }
}
