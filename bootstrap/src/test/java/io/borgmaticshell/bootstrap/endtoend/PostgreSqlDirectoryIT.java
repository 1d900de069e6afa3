package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dumps that are complete in the runtime directory before Borg starts.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class PostgreSqlDirectoryIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute(ShopData.POSTGRESQL);
  }

  private DatabaseEntry entry() {
    return DatabaseEntry.of(shop).with("format", "directory");
  }

  private void leavesNothing() throws IOException {
    scene.leavesNoProcess();
    try (var left = Files.list(scene.runtime())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void works_in_parallel_where_asked_to() throws IOException {
    scene.configure(entry().with("options", "--jobs 2").with("restore_options", "--jobs 2"));
    var before = shop.dump();

    scene.succeed("create");
    shop.dropEverything();
    var restore = scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    assertThat(restore.toString()).contains("With --jobs, pg_restore cannot work in one");
    leavesNothing();
  }

  @ParameterizedTest(name = "stored as {0}, configured as {1}")
  @CsvSource({"directory,custom", "directory,plain", "custom,directory", "tar,directory"})
  void restores_what_the_archive_holds_whatever_is_configured_today(String then, String now)
      throws IOException {
    var before = shop.dump();
    scene.configure(DatabaseEntry.of(shop).with("format", then));
    scene.succeed("create");
    shop.dropEverything();

    scene.configure(DatabaseEntry.of(shop).with("format", now));
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void finds_the_dump_when_the_restore_goes_to_another_host() throws IOException {
    var before = shop.dump();
    scene.configure(entry().with("restore_hostname", "localhost"));
    scene.succeed("create");
    shop.dropEverything();

    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @Test
  void leaves_no_archive_and_nothing_on_disk_when_the_dump_fails() throws IOException {
    var dying =
        WrapperScript.standIn(
            directory.resolve("dying"), "pg_dump", "pg_dump \"$@\"\necho 'no more' >&2\nexit 1\n");
    scene.configure(entry().with("pg_dump_command", dying));

    var create = scene.run("create");

    assertThat(create.exitCode()).isEqualTo(1);
    assertThat(create.toString()).contains("was not backed up: no more");
    assertThat(scene.repository().archives()).isEmpty();
    leavesNothing();
  }

  @Test
  void is_refused_before_it_starts_when_space_is_short() throws IOException {
    var huge = WrapperScript.write(directory.resolve("huge"), "echo 900000000000000000\n");
    var dump =
        WrapperScript.standIn(
            directory.resolve("dump"),
            "pg_dump",
            "touch '%s'\n".formatted(directory.resolve("started")));
    scene.configure(entry().with("psql_command", huge).with("pg_dump_command", dump));

    var create = scene.run("create");

    assertThat(create.exitCode()).isEqualTo(1);
    assertThat(create.toString()).contains("user_runtime_directory");
    assertThat(directory.resolve("started")).doesNotExist();
    assertThat(scene.repository().archives()).isEmpty();
    leavesNothing();
  }

  @Test
  void undoes_everything_when_loading_fails() throws IOException {
    scene.configure(entry());
    scene.succeed("create");
    shop.execute("create view rows_today as select * from orders; delete from orders");
    var before = shop.dump();

    var restore = scene.run("restore", "--archive", "latest");

    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.toString()).contains("The database is as it was before.");
    assertThat(shop.dump()).isEqualTo(before);
    leavesNothing();
  }
}
