package io.borgmaticshell.bootstrap.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartupCacheIT {
  @TempDir Path directory;
  private SampleDistribution distribution;

  @BeforeEach
  void build_a_cache() throws IOException, InterruptedException {
    distribution = SampleDistribution.in(directory.resolve("my borgmatic"), "before");
    assertThat(distribution.buildCache()).isEqualTo(new Outcome(0, "", ""));
  }

  @AfterEach
  void remove_links() throws IOException {
    SampleDistribution.removeLinks(directory);
  }

  @Test
  void is_used_and_says_nothing() throws IOException, InterruptedException {
    assertThat(distribution.run()).isEqualTo(new Outcome(0, "before\nwith cache\n", ""));
  }

  @Test
  void is_still_used_after_the_distribution_moved() throws IOException, InterruptedException {
    var moved = Files.move(distribution.home(), directory.resolve("moved"));

    assertThat(new SampleDistribution(moved).run())
        .isEqualTo(new Outcome(0, "before\nwith cache\n", ""));
  }

  @Test
  void is_not_built_again_while_it_fits() throws IOException, InterruptedException {
    var built = Files.getLastModifiedTime(distribution.caches().getFirst());
    distribution.buildCache();

    assertThat(Files.getLastModifiedTime(distribution.caches().getFirst())).isEqualTo(built);
  }

  @Nested
  class when_a_jar_changed {
    @Test
    void never_hides_the_new_program() throws IOException, InterruptedException {
      distribution.program("after!");

      assertThat(distribution.run()).isEqualTo(new Outcome(0, "after!\nwithout cache\n", ""));
    }

    @Test
    void is_not_used_even_if_only_the_time_differs() throws IOException, InterruptedException {
      distribution.touchJar();

      assertThat(distribution.run()).isEqualTo(new Outcome(0, "before\nwithout cache\n", ""));
    }

    @Test
    void is_replaced_by_the_next_build() throws IOException, InterruptedException {
      var stale = distribution.caches();
      distribution.program("after!");
      distribution.buildCache();

      assertThat(distribution.run().output()).isEqualTo("after!\nwith cache\n");
      assertThat(distribution.caches()).hasSize(1).doesNotContainAnyElementsOf(stale);
    }
  }

  @Test
  void is_not_used_with_other_flags() throws IOException, InterruptedException {
    var environment = Map.of("BORGMATIC_JAVA_OPTIONS", "-Xmx300m");

    assertThat(distribution.run(distribution.launcher(), environment))
        .isEqualTo(new Outcome(0, "before\nwithout cache\n", ""));
  }

  @Test
  void keeps_standard_output_clean_when_it_is_damaged() throws IOException, InterruptedException {
    try (var file = FileChannel.open(distribution.caches().getFirst(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }

    assertThat(distribution.run().output()).isEqualTo("before\nwith cache\n");
  }

  @Test
  void is_not_used_when_it_belongs_to_somebody_else() throws IOException, InterruptedException {
    assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root can give a file to somebody");
    Files.setAttribute(distribution.caches().getFirst(), "unix:uid", 65534);

    assertThat(distribution.run()).isEqualTo(new Outcome(0, "before\nwithout cache\n", ""));
  }

  @Test
  void leaves_nothing_behind_when_the_training_run_fails()
      throws IOException, InterruptedException {
    Files.delete(distribution.jar());
    Files.createFile(distribution.jar());
    var outcome = distribution.buildCache();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).startsWith("The start-up cache could not be built");
    try (var files = Files.list(distribution.home().resolve("lib"))) {
      assertThat(files.filter(file -> !distribution.jar().equals(file)))
          .allMatch(file -> file.toString().endsWith(".aot"));
    }
  }
}
