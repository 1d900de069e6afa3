package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipes of `docs/databases/mariadb.md` and `mysql.md`, "In containers", with a real engine.
interface MySqlContainerRecipes {
  MySqlContainer server();

  /// The page with the recipes.
  Path page();

  /// The image of its recipe for clients in containers of their own.
  String image();

  /// The clients by the options that name them, as the recipes have them.
  Map<String, String> clients();

  /// The same programs on this machine, by the options that name them; empty where that is usual.
  Map<String, String> clientsOfThisMachine();

  private String inside() {
    return "docker exec -i -e MYSQL_PWD shop-db";
  }

  private String temporary() {
    return "docker run --rm -i --init --network shop-net --env MYSQL_PWD " + image();
  }

  @Test
  default void a_database_comes_back_through_the_address_of_the_container(@TempDir Path directory)
      throws IOException {
    roundTrip(directory, outside().with("container", server().container().name()));
  }

  @Test
  default void a_database_comes_back_through_a_published_port(@TempDir Path directory)
      throws IOException {
    roundTrip(
        directory,
        outside().with("hostname", "localhost").with("port", server().container().publishedPort()));
  }

  @Test
  default void a_database_comes_back_with_the_clients_inside_the_container(@TempDir Path directory)
      throws IOException {
    roundTrip(directory, client(inside()).with("hostname", "127.0.0.1"));
  }

  @Test
  default void a_database_comes_back_with_the_clients_in_containers_of_their_own(
      @TempDir Path directory) throws IOException {
    roundTrip(directory, client(temporary()).with("hostname", server().container().name()));
  }

  @Test
  default void the_recipes_are_those_of_the_page() throws IOException {
    var page = Files.readString(page());
    assertThat(page).contains("password_transport: environment\n");
    clients()
        .forEach((option, program) ->
            assertThat(page)
                .contains("%s: %s %s\n".formatted(option, inside(), program))
                .contains("%s: %s %s\n".formatted(option, temporary(), program)));
  }

  private DatabaseEntry outside() {
    var entry = server().entry("shop");
    for (var client : clientsOfThisMachine().entrySet()) {
      entry = entry.with(client.getKey(), client.getValue());
    }
    return entry;
  }

  private DatabaseEntry client(String recipe) {
    var mounts =
        server().shared().stream()
            .map(folder -> " -v %s:%s:ro".formatted(folder, folder))
            .collect(Collectors.joining());
    var how =
        recipe
            .replace("--rm", "--rm" + mounts)
            .replace("shop-net", server().container().network())
            .replace("shop-db", server().container().name())
            .replace(image(), PostgresContainer.IMAGE);
    var entry = server().entry("shop").with("password_transport", "environment");
    for (var client : clients().entrySet()) {
      entry = entry.with(client.getKey(), how + " " + server().program(client.getValue()));
    }
    return entry;
  }

  private void roundTrip(Path directory, DatabaseEntry entry) throws IOException {
    server()
        .execute(
            "drop database if exists shop; create database shop; use shop;" + MySqlShop.COMMON);
    var before = server().dump("shop");
    var scene = Scene.in(directory).configure(entry);

    scene.succeed("create");
    server().execute("drop database shop");
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().dump("shop")).isEqualTo(before);
    scene.leavesNoProcess();
    assertThat(
            Program.of(
                    "docker",
                    "ps",
                    "--quiet",
                    "--filter",
                    "network=" + server().container().network())
                .run()
                .output()
                .lines())
        .hasSize(1);
  }
}
