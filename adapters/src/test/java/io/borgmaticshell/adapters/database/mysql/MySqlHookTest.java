package io.borgmaticshell.adapters.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.hook.GuardedDatabaseContract;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What differs from MariaDB; the rest is in `MariaDbHookTest`. Every entry is called `users`
/// unless it says otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MySqlHookTest implements HookPageContract {
  private final MySqlHook hook = new MySqlHook();

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
  @RequiresProgram("borg")
  @EnabledIfEnvironmentVariable(
      named = MySqlServer.TREE,
      matches = ".+",
      disabledReason = MySqlServer.NO_TREE)
  class with_a_server implements GuardedDatabaseContract {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mySql();

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      return LiveMySql.on(SERVER);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                        | mysqldump GTID USUAL END users
          username: me             | mysqldump --defaults-extra-file=/dev/fd/3 GTID USUAL END users
          options: --set-gtid-purged=ON | mysqldump GTID --set-gtid-purged=ON USUAL END users
          mysql_dump_command: /opt/dump | /opt/dump GTID USUAL END users
          name: mysql              | mysqldump GTID USUAL END mysql
          """)
  void dumps(@Nullable String text, String command) {
    assertThat(hook.dump(DatabaseTarget.forDump(Entries.of(hook.name(), text))).command())
        .hasToString(
            command
                .replace("GTID", "--loose-set-gtid-purged=OFF")
                .replace("USUAL", "--add-drop-database --single-transaction")
                .replace("END", "--events --routines --all-tablespaces --comments --databases --"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -                     | mysql --binary-mode --batch
          mysql_command: /opt/m | /opt/m --binary-mode --batch
          tls: true             | mysql --binary-mode --batch --loose-ssl --loose-ssl-mode=REQUIRED
          tls: false            | mysql --binary-mode --batch --loose-skip-ssl --loose-ssl-mode=DISABLED
          """)
  void restores(@Nullable String text, String command) {
    assertThat(
            hook.restore(DatabaseTarget.forRestore(Entries.of(hook.name(), text), "users")).load())
        .hasToString(command);
  }

  @Test
  void leaves_the_system_database_out_of_all() {
    var target = DatabaseTarget.forDump(Entries.of(hook.name(), "name: all"));
    var all = (Discovery.OneDumpForAll) hook.discovery(target);

    assertThat(all.command())
        .hasToString("mysql --skip-column-names --batch --execute 'show schemas'");
    assertThat(all.names().apply("information_schema\nmysql\nperformance_schema\nsys\nusers\n"))
        .isEqualTo(List.of("users"));
  }
}
