package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recipes of `docs/databases/postgresql.md`, "In containers", with a real engine.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "pg_dump", "pg_restore", "psql"})
@ExtendWith(RequiresContainers.class)
class ContainersIT {
  // As the page has them, with its names for container, network and image.
  private static final String INSIDE = "docker exec -i -e PGPASSWORD shop-db";
  private static final String TEMPORARY =
      "docker run --rm -i --init --network shop-net --env PGPASSWORD postgres:17";

  @RegisterExtension static final PostgresContainer SERVER = new PostgresContainer();

  @TempDir Path directory;
  private Scene scene;
  private final String shop = "shop-" + UUID.randomUUID();

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  @Nested
  class a_database_in_a_container_comes_back_complete {
    private final DatabaseEntry entry = SERVER.entry(shop);

    @Test
    void through_the_address_of_the_container() throws IOException {
      roundTrip(entry.with("container", SERVER.name()));
    }

    @Test
    void through_a_published_port() throws IOException {
      roundTrip(entry.with("hostname", "localhost").with("port", SERVER.publishedPort()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom", "plain"})
    void with_the_clients_inside_the_container(String format) throws IOException {
      roundTrip(clients(entry, INSIDE).with("hostname", "127.0.0.1").with("format", format));
    }

    @Test
    void as_a_directory_in_a_runtime_directory_that_the_container_shares() throws IOException {
      roundTrip(clients(entry, INSIDE).with("hostname", "127.0.0.1").with("format", "directory"));
      assertThat(Directories.find(scene.runtime(), (path, facts) -> facts.isRegularFile()))
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom", "plain"})
    void with_the_clients_in_containers_of_their_own(String format) throws IOException {
      roundTrip(temporaryClients(entry).with("format", format));
      assertThat(temporaryContainers()).isEmpty();
    }
  }

  @Test
  void the_recipes_are_those_of_the_page() throws IOException {
    var page = Files.readString(Path.of("../docs/databases/postgresql.md"));
    for (var client : List.of("pg_dump", "pg_restore", "psql")) {
      assertThat(page)
          .contains("%s_command: %s %s\n".formatted(client, INSIDE, client))
          .contains("%s_command: %s %s\n".formatted(client, TEMPORARY, client));
    }
  }

  @Test
  void the_archive_names_the_container_and_not_its_address() throws IOException {
    SERVER.createShop(shop);
    scene.configure(SERVER.entry(shop).with("container", SERVER.name())).succeed("create");

    var archive = scene.repository().onlyArchive();
    assertThat(scene.repository().list(archive))
        .contains("borgmatic/postgresql_databases/%s/%s".formatted(SERVER.name(), shop));
    assertThat(scene.repository().content(archive, "borgmatic/postgresql_databases/dumps.json"))
        .isEqualTo(
            """
            {"dumps": [{"container": "%s", "data_source_name": "%s", \
            "hook_name": "postgresql_databases", "hostname": null, "label": null, \
            "port": null}]}\
            """
                .formatted(SERVER.name(), shop));
  }

  @Test
  void an_unknown_container_fails_the_backup() throws IOException {
    scene.configure(SERVER.entry(shop).with("container", "nowhere"));

    assertRefused("Container nowhere cannot be found: ");
  }

  @Test
  void a_container_that_does_not_run_fails_the_backup() throws IOException {
    var stopped = "stopped-" + UUID.randomUUID();
    docker("create", "--name", stopped, PostgresContainer.IMAGE, "true");
    try {
      scene.configure(SERVER.entry(shop).with("container", stopped));

      assertRefused("Container %s has no network address.".formatted(stopped));
    } finally {
      docker("rm", stopped);
    }
  }

  @Test
  void a_killed_backup_takes_its_temporary_container_with_it() throws IOException {
    SERVER.createShop(shop);
    scene.configure(temporaryClients(SERVER.entry(shop)));
    var lock = "begin; lock table customers; select pg_sleep(300);";
    try (var owner = SERVER.session(PostgresContainer.OWNER, shop).reading(lock).start()) {
      await("lock").until(() -> sessions("query like '%pg_sleep(300)%'") == 1);
      try (var running = scene.command("create").start()) {
        await("dump that waits for the lock")
            .until(() -> sessions("wait_event_type = 'Lock'") == 1 || !running.isAlive());
        assertThat(temporaryContainers()).isNotEmpty();
        running.kill();
      }

      await("end of the container")
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(temporaryContainers()).isEmpty());
      assertThat(owner.isAlive()).as("the lock is still held").isTrue();
      endSessions();
    }
    scene.leavesNoProcess();
    assertThat(scene.repository().archives()).isEmpty();
  }

  private void roundTrip(DatabaseEntry entry) throws IOException {
    SERVER.createShop(shop);
    scene.configure(entry);
    var before = SERVER.dump(shop);

    scene.succeed("create");
    SERVER.dropEverything(shop);
    assertThat(SERVER.dump(shop)).isNotEqualTo(before);
    scene.succeed("restore", "--archive", "latest");

    assertThat(SERVER.dump(shop)).isEqualTo(before);
  }

  private DatabaseEntry clients(DatabaseEntry entry, String recipe) {
    var how =
        recipe
            .replace("--rm", "--rm --label " + scene.marker())
            .replace("shop-net", SERVER.network())
            .replace("shop-db", SERVER.name())
            .replace("postgres:17", PostgresContainer.IMAGE);
    return entry
        .with("pg_dump_command", how + " pg_dump")
        .with("pg_restore_command", how + " pg_restore")
        .with("psql_command", how + " psql");
  }

  private DatabaseEntry temporaryClients(DatabaseEntry entry) {
    return clients(entry, TEMPORARY).with("hostname", SERVER.name());
  }

  private String temporaryContainers() {
    return docker("ps", "--all", "--quiet", "--filter", "label=" + scene.marker());
  }

  private int sessions(String condition) {
    var question =
        "select count(*) from pg_stat_activity where datname = '%s' and pid <> pg_backend_pid() and "
            .formatted(shop);
    return Integer.parseInt(SERVER.query(PostgresContainer.OWNER, shop, question + condition));
  }

  private void endSessions() {
    SERVER.query(
        PostgresContainer.OWNER,
        "postgres",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(shop));
  }

  private void assertRefused(String sentence) {
    var outcome = scene.run("create");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains(sentence).doesNotContain("Exception");
    assertThat(scene.repository().archives()).isEmpty();
  }

  private static String docker(String... words) {
    return Program.of("docker", words).run().successfulOutput().strip();
  }
}
