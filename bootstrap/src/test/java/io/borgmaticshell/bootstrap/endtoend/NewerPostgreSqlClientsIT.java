package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that are newer than the server: their restores begin with a setting it does not know.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb"})
@EnabledIfEnvironmentVariable(
    named = PostgresServer.TREE,
    matches = ".+",
    disabledReason = PostgresServer.NO_TREE)
class NewerPostgreSqlClientsIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;
  private DatabaseEntry entry;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute(ShopData.POSTGRESQL);
    entry = DatabaseEntry.of(shop);
    for (var command : PostgresServer.newer().commands().entrySet()) {
      entry = entry.with(command.getKey(), command.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar", "directory"})
  void bring_back_what_they_have_dumped(String format) throws IOException {
    var before = shop.dump();
    scene.configure(entry.with("format", format));

    scene.succeed("create");
    shop.execute("delete from orders; drop view open_orders");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
    scene.leavesNoProcess();
    scene.leavesNoPipe();
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "directory"})
  void undo_everything_when_loading_fails_all_the_same(String format) throws IOException {
    scene.configure(entry.with("format", format)).succeed("create");
    shop.execute("create view rows_today as select * from orders; delete from orders");
    var before = shop.dump();

    var restore = scene.run("restore", "--archive", "latest");

    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.errors())
        .contains("rows_today", "The database is as it was before.")
        .doesNotContain("transaction_timeout");
    assertThat(shop.dump()).isEqualTo(before);
    scene.leavesNoProcess();
  }

  @Test
  void undo_everything_when_the_conversion_dies_half_way() throws IOException {
    scene.configure(entry).succeed("create");
    shop.execute("delete from orders");
    var before = shop.dump();
    var program = PostgresServer.newer().program("pg_restore");
    var dying =
        WrapperScript.standIn(
            directory.resolve("dying"),
            program.toString(),
            """
            case " $* " in *" --file "*) %1$s "$@" | head -c 20000; echo 'no more' >&2; kill -9 $$;; esac
            exec %1$s "$@"
            """
                .formatted(program));
    scene.configure(entry.with("pg_restore_command", dying));

    var restore = scene.run("restore", "--archive", "latest");

    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.firstErrorLine()).contains("was not restored: no more");
    assertThat(restore.errors()).contains("The database is as it was before.");
    assertThat(shop.dump()).isEqualTo(before);
    scene.leavesNoProcess();
  }
}
