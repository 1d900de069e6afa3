package io.borgmaticshell.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramPathTest {
  @TempDir Path directory;

  private Path program(String folder) throws IOException {
    Files.createDirectories(directory.resolve(folder));
    return WrapperScript.write(directory.resolve(folder).resolve("dump"), "exit 0\n");
  }

  @Test
  void finds_every_program_of_a_name_lower_versions_first() throws IOException {
    var first = program("bin");
    var ten = program("versions/10/bin");
    var nine = program("versions/9/bin");
    var other = program("lib/sql-17/bin");
    program("versions/11/other");
    Files.createDirectories(directory.resolve("empty"));
    Files.writeString(directory.resolve("empty").resolve("dump"), "not executable");
    var path = new ProgramPath(Map.of("PATH", directory + "/bin:" + directory + "/empty"));

    var found =
        path.all(
            "dump",
            List.of(
                directory + "/versions/*/bin",
                directory + "/lib/sql-*/bin",
                directory + "/nowhere/*/bin"));

    assertThat(found).containsExactly(first, nine, ten, other);
  }
}
