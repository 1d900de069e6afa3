package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.RunningProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "psql"})
class DiskUseIT {
  private static final long ONE_MEGABYTE = 1_000_000;
  // Less than a dump: who keeps one in memory needs more.
  private static final long MOST_MEMORY = 180 * ONE_MEGABYTE;

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private final Map<Path, Long> largeFiles = new TreeMap<>();
  private long peakMemory;
  private Scene scene;

  @BeforeEach
  void give_the_program_a_folder_for_temporary_files_of_its_own() throws IOException {
    var temporary = Files.createDirectory(directory.resolve("tmp"));
    scene = Scene.in(directory).withEnvironment(Map.of("TMPDIR", temporary.toString()));
    largeFiles.clear();
    peakMemory = 0;
  }

  @Test
  void a_PostgreSQL_dump_of_200_MB_leaves_no_copy_on_disk_or_in_memory() throws IOException {
    var shop = SERVER.createDatabase("large");
    // Compresses well, so that the server and Borg do not slow the test down.
    shop.execute(
        "create table t as select repeat(md5(n::text), 31250) from generate_series(1, 200) n");
    scene.configure(DatabaseEntry.of(shop).with("format", "plain"));

    assertThat(watched("create").exitCode()).isZero();
    assertThat(watched("restore", "--archive", "latest").exitCode()).isZero();

    assertThat(shop.query("select count(*) from t")).isEqualTo("200");
    assertThat(largeFiles).isEmpty();
    assertThat(peakMemory).isBetween(ONE_MEGABYTE, MOST_MEMORY);
  }

  @Test
  void a_SQLite_dump_of_200_MB_leaves_no_copy_on_disk_or_in_memory() throws IOException {
    var shop =
        SqliteFile.create(
            directory.resolve("large.db"),
            """
            create table t (x);
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 100)
              insert into t select randomblob(1000000) from numbers;
            """);
    scene.configure(DatabaseEntry.of("large", shop));

    assertThat(watched("create").exitCode()).isZero();

    assertThat(largeFiles).isEmpty();
    assertThat(peakMemory).isBetween(ONE_MEGABYTE, MOST_MEMORY);
  }

  private Outcome watched(String... words) {
    return Watch.during(scene.command(words), this::look);
  }

  private void look(RunningProgram program) {
    peakMemory = Math.max(peakMemory, program.peakMemory().orElse(0));
    for (var place :
        List.of(scene.runtime(), directory.resolve("tmp"), directory.resolve("home"))) {
      Directories.find(
          place,
          (file, facts) -> {
            if (facts.isRegularFile() && facts.size() > ONE_MEGABYTE) {
              largeFiles.merge(file, facts.size(), Math::max);
            }
            return false;
          });
    }
  }
}
