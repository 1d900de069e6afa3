package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every example of `docs/commands.md` around a real backup writes what stands beneath it.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class CommandsPageIT {
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(.*?)```\n\n((?:    [^\n]*\n)+)", Pattern.DOTALL);

  @TempDir Path directory;

  @Test
  void shows_what_commands_do() throws IOException {
    var scene = Scene.in(directory);
    var file = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    var databases = "sqlite_databases:\n" + DatabaseEntry.of("users", file).yaml();
    var examples =
        EXAMPLE.matcher(Files.readString(Path.of("../docs/commands.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(6);

    for (var example : examples) {
      var log = Files.writeString(directory.resolve("log"), "");
      scene.configureAs(
          "working_directory: %s\n".formatted(directory) + databases + example.group(1));
      Files.writeString(
          scene.configuration(),
          Files.readString(scene.configuration()).replace("label: vault", "label: local"));

      var outcome = scene.run("create");

      assertThat(lines(Files.readString(log)))
          .as(outcome.toString())
          .isEqualTo(lines(example.group(2)));
    }
  }

  private static String lines(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
