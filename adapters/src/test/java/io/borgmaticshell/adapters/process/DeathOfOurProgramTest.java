package io.borgmaticshell.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeathOfOurProgramTest {

  @Test
  @Timeout(60)
  void takes_every_child_along_and_lets_none_commit_half_a_dump(@TempDir Path directory)
      throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingProgram.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      var children =
          new long[] {
            Long.parseLong(output.readLine()),
            Long.parseLong(output.readLine()),
            Long.parseLong(output.readLine())
          };
      var journal = directory.resolve("journal");
      await().until(() -> Files.exists(journal) && Files.readString(journal).equals("half a dump"));

      program.destroyForcibly(); // kill -9

      await().atMost(Duration.ofSeconds(5)).until(() -> Engines.areGone(children));
      assertThat(journal).hasContent("half a dump");
    } finally {
      program.destroyForcibly();
    }
  }
}
