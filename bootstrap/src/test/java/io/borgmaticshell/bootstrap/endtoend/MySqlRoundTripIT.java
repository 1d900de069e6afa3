package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
@EnabledIfEnvironmentVariable(
    named = MySqlServer.TREE,
    matches = ".+",
    disabledReason = MySqlServer.NO_TREE)
class MySqlRoundTripIT
    implements MySqlRoundTrips, MySqlConnections, MySqlEndMarks, MySqlRenamedRestores {
  @RegisterExtension static final MySqlServer SERVER = MySqlServer.mySql();

  @Override
  public MySqlServer server() {
    return SERVER;
  }

  @Override
  public String peculiarities() {
    return MySqlShop.MYSQL;
  }

  @Test
  void asks_for_encryption_where_it_is_wanted(@TempDir Path directory) throws IOException {
    SERVER.create("shop", "create table t as select 1 as n");
    SERVER.execute("create user secure identified by 's' require ssl; grant all on *.* to secure");
    var entry = DatabaseEntry.of(SERVER, "shop").with("username", "secure").with("password", "s");
    var scene = Scene.in(directory);

    var refused = scene.configure(entry.with("tls", false)).run("create");
    assertThat(refused.firstErrorLine()).contains("shop", "secure connection");

    scene.configure(entry.with("tls", true)).succeed("create");
    SERVER.dropAll();
    scene.succeed("restore", "--archive", "latest");
    assertThat(SERVER.execute("select n from shop.t")).isEqualTo("1");
  }
}
