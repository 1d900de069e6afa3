package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
@EnabledIfEnvironmentVariable(
    named = MySqlServer.TREE,
    matches = ".+",
    disabledReason = MySqlServer.NO_TREE)
class MySqlExchangeIT implements MySqlExchanges {
  @RegisterExtension static final MySqlServer SERVER = MySqlServer.mySql();

  @Override
  public MySqlServer server() {
    return SERVER;
  }

  @Override
  public List<Integer> deaths() {
    return List.of(3107, 9004, 20009);
  }
}
