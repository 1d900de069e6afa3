package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "mariadbd", "mariadb", "mariadb-dump"})
class MariaDbExchangeIT implements MySqlExchanges {
  @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

  @Override
  public MySqlServer server() {
    return SERVER;
  }

  @Override
  public List<Integer> deaths() {
    return List.of(500, 3107, 6209, 9004, 12008, 20009);
  }

  @Test
  void default_values_follow_a_sequence_that_moves(@TempDir Path directory) throws IOException {
    SERVER.dropAll();
    SERVER.create(
        "shop",
        "create sequence numbers start with 47; create table orders (n int default nextval(numbers), m int)");
    var before = SERVER.dump("shop");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(SERVER, "shop"));
    scene.succeed("create");

    for (var name : List.of("replaced", "missing")) {
      scene.succeed("restore", "--archive", "latest");
      assertThat(SERVER.dump("shop")).as(name).isEqualTo(before);
      SERVER.dropAll();
    }
  }
}
