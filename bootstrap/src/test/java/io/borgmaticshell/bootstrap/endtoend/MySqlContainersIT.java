package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
@EnabledIfEnvironmentVariable(
    named = MySqlServer.TREE,
    matches = ".+",
    disabledReason = MySqlServer.NO_TREE)
@ExtendWith(RequiresContainers.class)
class MySqlContainersIT implements MySqlContainerRecipes {
  @RegisterExtension static final MySqlContainer SERVER = MySqlContainer.mySql();

  @Override
  public MySqlContainer server() {
    return SERVER;
  }

  @Override
  public Path page() {
    return Path.of("../docs/databases/mysql.md");
  }

  @Override
  public String image() {
    return "mysql:9";
  }

  @Override
  public Map<String, String> clients() {
    return Map.of("mysql_command", "mysql", "mysql_dump_command", "mysqldump");
  }

  @Override
  public Map<String, String> clientsOfThisMachine() {
    return clients().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> SERVER.program(it.getValue())));
  }
}
