package io.borgmaticshell.adapters.configuration.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// To look at one case alone, run [FuzzedFiles] with a folder, its seed and 1.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzedFilesTest {
  private static final int CASES = 10_000;
  private static final Pattern COUNTS =
      Pattern.compile("(?<read>\\d+) read, (?<refused>\\d+) refused");

  @TempDir private Path directory;

  @Test
  void are_read_or_refused_within_five_seconds_and_512_megabytes() {
    var outcome = fuzz();

    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    var counts = COUNTS.matcher(outcome.output());
    assertThat(counts.find()).as(outcome.toString()).isTrue();
    var read = Integer.parseInt(counts.group("read"));
    var refused = Integer.parseInt(counts.group("refused"));
    assertThat(read + refused).isEqualTo(CASES);
    assertThat(read).as("files that are still readable").isGreaterThan(CASES / 20);
    assertThat(refused).as("files that no longer are").isGreaterThan(CASES / 20);
  }

  private Outcome fuzz() {
    var java = ProcessHandle.current().info().command().orElseThrow();
    // What is no heap takes another hundred megabytes.
    return Program.of(java, "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .with("-cp", System.getProperty("java.class.path"), FuzzedFiles.class.getName())
        .with(directory.toString(), "0", Integer.toString(CASES))
        .in(Path.of("").toAbsolutePath())
        .run();
  }
}
