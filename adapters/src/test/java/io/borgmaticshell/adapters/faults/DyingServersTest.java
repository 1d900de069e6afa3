package io.borgmaticshell.adapters.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.database.mysql.MariaDbHook;
import io.borgmaticshell.adapters.database.mysql.MySqlHook;
import io.borgmaticshell.adapters.faults.Fault.Kind;
import io.borgmaticshell.adapters.faults.FaultyRestores.Left;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DyingServersTest {
  @TempDir Path directory;

  private static void assertNothingBetween(FaultyRestores restores, Kind kind, int count)
      throws IOException {
    var endings = restores.all(ignored -> Fault.deaths(kind, count, ShopExchange.CLIENTS));

    assertThat(endings).hasSize(count);
    assertThat(endings).noneMatch(ending -> ending.left() == Left.SOMETHING_ELSE);
  }

  @Nested
  @RequiresProgram({"mariadbd", "mariadb", "mariadb-dump"})
  class of_MariaDB {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

    @ParameterizedTest
    @CsvSource({"CLIENT_KILLED,24", "SERVER_KILLED,12"})
    void leave_a_database_as_it_was_or_as_it_should_be(Kind kind, int count) throws IOException {
      assertNothingBetween(ShopExchange.of(SERVER, new MariaDbHook(), directory), kind, count);
    }
  }

  @Nested
  @EnabledIfEnvironmentVariable(
      named = MySqlServer.TREE,
      matches = ".+",
      disabledReason = MySqlServer.NO_TREE)
  class of_MySQL {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mySql();

    @ParameterizedTest
    @CsvSource({"CLIENT_KILLED,12", "SERVER_KILLED,6"})
    void leave_a_database_as_it_was_or_as_it_should_be(Kind kind, int count) throws IOException {
      assertNothingBetween(ShopExchange.of(SERVER, new MySqlHook(), directory), kind, count);
    }
  }
}
