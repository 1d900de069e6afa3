package io.borgmaticshell.bootstrap.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> FOLDERS =
      List.of(".ci", "scripts", "bench", "bootstrap/src/distribution");

  @Test
  void have_nothing_shellcheck_complains_about() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "shellcheck"))),
        "shellcheck is not installed: apt-get install shellcheck");
    var command = new ArrayList<>(List.of("shellcheck", "--external-sources"));
    for (var folder : FOLDERS) {
      try (var files = Files.walk(PROJECT.resolve(folder))) {
        files.filter(Files::isRegularFile).map(Path::toString).forEach(command::add);
      }
    }

    var outcome = Outcome.of(command, PROJECT, Map.of());

    assertThat(outcome.output() + outcome.errors()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
  }
}
