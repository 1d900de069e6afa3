package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "psql"})
class KilledCreateIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private DatabaseEntry shop;

  @BeforeEach
  void set_the_scene() throws IOException {
    scene = Scene.in(directory);
    var database = filledDatabase("shop-" + directory.getFileName());
    shop = DatabaseEntry.of(database).with("format", "plain");
    scene.configure(shop.with("pg_dump_command", Clients.resting("pg_dump", directory)));
  }

  private static PostgresDatabase filledDatabase(String name) {
    var database = SERVER.createDatabase(name);
    database.execute(
        "create table t as select repeat(md5(n::text), 30) from generate_series(1, 1000) n");
    return database;
  }

  @ParameterizedTest
  @ValueSource(strings = {"started", "half", "whole"})
  void during_a_dump_it_takes_everything_with_it(String moment) throws IOException {
    try (var running = scene.command("create").start()) {
      await(moment).until(() -> Files.exists(directory.resolve(moment)) || !running.isAlive());
      assertThat(running.isAlive()).as("still running").isTrue();
      assertThat(ProcessTable.marked(scene.marker())).hasSizeGreaterThan(1);
      running.kill();
    }

    nothingIsLeftAndTheNextCreateWorks();
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 100, 200, 300, 500})
  void while_it_starts_it_takes_everything_with_it(long milliseconds) throws IOException {
    try (var running = scene.command("create").start()) {
      var moment = Duration.ofMillis(milliseconds);
      await("start").pollDelay(moment).until(() -> true);
      running.kill();
    }

    nothingIsLeftAndTheNextCreateWorks();
  }

  @Test
  void between_two_dumps_it_takes_everything_with_it() throws IOException {
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (x)");
    var second = Clients.resting("sqlite3", Files.createDirectory(directory.resolve("second")));
    scene.configure(shop, DatabaseEntry.of("users", users).with("sqlite_command", second));
    try (var running = scene.command("create").start()) {
      await("second dump").until(() -> Files.exists(directory.resolve("second/whole")));
      running.kill();
    }

    nothingIsLeftAndTheNextCreateWorks();
  }

  private void nothingIsLeftAndTheNextCreateWorks() throws IOException {
    scene.leavesNoProcess();
    assertThat(scene.repository().archives()).isEmpty();
    scene.repository().check();

    scene.configure(shop).succeed("create");

    assertThat(scene.repository().archives()).hasSize(1);
    scene.leavesNoPipe();
  }
}
