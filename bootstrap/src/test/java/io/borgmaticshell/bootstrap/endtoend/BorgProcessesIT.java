package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class BorgProcessesIT {
  @TempDir Path directory;
  private Scene scene;
  private Path calls;

  @BeforeEach
  void count_the_calls_of_Borg() throws IOException {
    calls = directory.resolve("calls");
    var folder = Files.createDirectory(directory.resolve("bin"));
    WrapperScript.write(
        folder.resolve("borg"),
        "echo \"$*\" >>'%s'\nexec %s \"$@\"\n".formatted(calls, InstalledPrograms.path("borg")));
    var path = folder + ":" + System.getenv("PATH");
    scene = Scene.in(directory).withEnvironment(Map.of("PATH", path));
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    scene.configure(DatabaseEntry.of("users", users));
  }

  private List<String> callsOf(String... words) throws IOException {
    Files.deleteIfExists(calls);
    scene.succeed(words);
    return Files.readAllLines(calls);
  }

  @Test
  void a_create_needs_two_at_most_the_very_first_included() throws IOException {
    assertThat(callsOf("create")).hasSizeLessThanOrEqualTo(2);
    assertThat(callsOf("create")).hasSize(1);
  }

  @Test
  void a_restore_of_one_dump_needs_three_at_most() throws IOException {
    scene.succeed("create");

    assertThat(callsOf("restore", "--archive", "latest")).hasSizeLessThanOrEqualTo(3);
  }
}
