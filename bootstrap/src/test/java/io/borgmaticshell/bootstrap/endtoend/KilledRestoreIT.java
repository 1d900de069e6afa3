package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class KilledRestoreIT {
  // Every row that is loaded makes the server rest, once the database is told to.
  private static final String SLOW_TABLE =
      """
      create function rests(int) returns boolean language plpgsql as $$
      begin
        perform pg_sleep(coalesce(nullif(current_setting('shop.rest', true), ''), '0')::float8);
        return true;
      end $$;
      create table a_quick_one as select n from generate_series(1, 100) n;
      create table orders (n int check (public.rests(n)));
      insert into orders select generate_series(1, 100);
      """;

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;

  @BeforeEach
  void back_up_a_database_that_changes_afterwards() {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute(SLOW_TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar"})
  void leaves_the_data_as_they_were(String format) throws IOException {
    scene.configure(DatabaseEntry.of(shop).with("format", format)).succeed("create");
    shop.execute("delete from orders where n > 50; insert into a_quick_one values (4711)");
    SERVER.execute("alter database \"%s\" set shop.rest = '0.1'".formatted(shop.name()));
    var before = shop.dump();

    try (var running = scene.command("restore", "--archive", "latest").start()) {
      await("loading of rows")
          .atMost(Duration.ofSeconds(30))
          .until(() -> isLoading() || !running.isAlive());
      assertThat(running.isAlive()).as("still running").isTrue();
      running.kill();
    }

    scene.leavesNoProcess();
    await("end of the sessions").until(() -> shop.sessions() == 0);
    assertThat(shop.dump()).isEqualTo(before);
  }

  private boolean isLoading() {
    var progress = "select count(*) from pg_stat_progress_copy where tuples_processed > 3";
    return !shop.query(progress + " and datname = current_database()").equals("0");
  }
}
