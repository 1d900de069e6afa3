package io.borgmaticshell.bootstrap.distribution;

import static org.assertj.core.api.Assertions.assertThat;

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
class PackagedProgramIT {
  private static final Path HOME = Path.of("target/borgmatic-shell").toAbsolutePath();

  @TempDir Path elsewhere;

  @Test
  void says_its_version_on_standard_output_and_nothing_else()
      throws IOException, InterruptedException {
    var command = List.of(HOME.resolve("bin/borgmatic").toString(), "--version");
    var outcome = Outcome.of(command, elsewhere, Map.of());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output().lines()).hasSize(1).allMatch(line -> line.matches(".*\\d.*"));
    assertThat(outcome.errors()).isEmpty();
  }

  @Test
  void carries_one_startup_cache() throws IOException {
    assertThat(new SampleDistribution(HOME).caches()).hasSize(1);
  }

  @Test
  void carries_no_library_that_only_tests_need() throws IOException {
    try (var files = Files.list(HOME.resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(
              name -> name.matches("(junit|assertj|archunit|testcontainers).*|.*-tests.jar"));
    }
  }
}
