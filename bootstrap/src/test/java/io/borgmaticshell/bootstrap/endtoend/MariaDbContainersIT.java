package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "mariadb", "mariadb-dump"})
@ExtendWith(RequiresContainers.class)
class MariaDbContainersIT implements MySqlContainerRecipes {
  @RegisterExtension static final MySqlContainer SERVER = MySqlContainer.mariaDb();

  @Override
  public MySqlContainer server() {
    return SERVER;
  }

  @Override
  public Path page() {
    return Path.of("../docs/databases/mariadb.md");
  }

  @Override
  public String image() {
    return "mariadb:11";
  }

  @Override
  public Map<String, String> clients() {
    return Map.of("mariadb_command", "mariadb", "mariadb_dump_command", "mariadb-dump");
  }

  @Override
  public Map<String, String> clientsOfThisMachine() {
    return Map.of();
  }
}
