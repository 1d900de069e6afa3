package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.container.EngineContainerDirectory;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A database in a container of a real Podman.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "pg_dump", "pg_restore", "psql"})
@ExtendWith(RequiresPodman.class)
class PodmanIT {
  private static final String NAME = "shop-" + UUID.randomUUID();
  private static final String PASSWORD = "secret-" + UUID.randomUUID();
  private static final List<String> BASICS = List.of("cat", "podman", "setsid", "sh", "sleep");

  @TempDir Path directory;

  @BeforeAll
  static void start_a_server() {
    podman(
        "run",
        "--detach",
        "--name=" + NAME,
        "--env=SUPERUSER_PASSWORD=" + PASSWORD,
        PostgresContainer.IMAGE,
        "sh",
        "-c",
        PostgresContainer.SERVER);
    await("start of the server")
        .atMost(Duration.ofMinutes(1))
        .until(() -> client("postgres", "psql", "--command=select 1").run().exitCode() == 0);
  }

  @AfterAll
  static void remove_it() {
    podman("rm", "--force", "--time=1", NAME);
  }

  @Test
  void comes_back_through_the_name_of_its_container() throws IOException {
    client("postgres", "psql", "--command=create database shop").run().successfulOutput();
    client("shop", "psql", "--quiet", "--set=ON_ERROR_STOP=1")
        .reading(ShopData.POSTGRESQL)
        .run()
        .successfulOutput();
    var scene = Scene.in(directory);
    scene.configure(
        new DatabaseEntry("postgresql_databases", Map.of())
            .with("name", "shop")
            .with("container", NAME)
            .with("username", "postgres")
            .with("password", PASSWORD));
    var before = dump();

    scene.succeed("create");
    client("postgres", "psql", "--command=drop database shop", "--command=create database shop")
        .run()
        .successfulOutput();
    assertThat(dump()).isNotEqualTo(before);
    scene.succeed("restore", "--archive", "latest");

    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void is_found_where_Docker_is_not_installed() throws IOException {
    assertThat(lookedUp(NAME, BASICS)).isEqualTo(address());
  }

  @Test
  void is_found_where_Docker_does_not_answer() throws IOException {
    var programs = Files.createDirectory(directory.resolve("programs"));
    WrapperScript.write(
        programs.resolve("docker"), "echo 'Cannot connect to the Docker daemon' >&2; exit 1\n");

    assertThat(lookedUp(NAME, BASICS)).isEqualTo(address());
  }

  @Test
  @ExtendWith(RequiresContainers.class)
  void is_found_where_a_real_Docker_does_not_know_it() throws IOException {
    var all = new ArrayList<>(BASICS);
    all.add("docker");

    assertThat(lookedUp(NAME, all)).isEqualTo(address());
    assertThatThrownBy(() -> lookedUp("nobody", all))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("Container nobody cannot be found: ")
        .hasMessageMatching("(?is).*no such container.* · .*no such container.*");
  }

  // Asks with nothing installed but some programs.
  private String lookedUp(String container, List<String> installed) throws IOException {
    var programs = Files.createDirectories(directory.resolve("programs"));
    for (var program : installed) {
      WrapperScript.write(
          programs.resolve(program),
          "PATH=%s exec '%s' \"$@\"\n"
              .formatted(System.getenv("PATH"), InstalledPrograms.path(program)));
    }
    var environment = new HashMap<>(System.getenv());
    environment.put("PATH", programs.toString());
    return new EngineContainerDirectory(new ProcessEngine(environment, event -> {}))
        .address(container);
  }

  private static String address() {
    return podman("container", "inspect", "--format={{.NetworkSettings.IPAddress}}", NAME);
  }

  private static String dump() {
    return client("shop", "pg_dump")
        .run()
        .successfulOutput()
        .replaceAll("(?m)^(\\\\(un)?restrict .*|-- Dumped (from|by) .*)$", "");
  }

  private static Program client(String database, String program, String... words) {
    return Program.of(InstalledPrograms.path(program).toString(), "--no-password")
        .with(words)
        .with(
            Map.of(
                "PGHOST",
                address(),
                "PGUSER",
                "postgres",
                "PGDATABASE",
                database,
                "PGPASSWORD",
                PASSWORD));
  }

  private static String podman(String... words) {
    return Program.of("podman", words).run().successfulOutput().strip();
  }
}
