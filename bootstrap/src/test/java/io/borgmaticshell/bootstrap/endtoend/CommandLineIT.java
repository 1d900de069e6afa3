package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.application.command.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is typed makes us call Borg as the original does: the same command lines in the same order,
/// and the same exit code. To add a case, add a line. Where a line names no configuration, there are
/// two repositories, `one` and `two`; `three.yaml` has another, and `broken.yaml` is of no use.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineIT {
  @TempDir Path directory;
  private RecordingBorg borg;

  static List<String> same() throws IOException {
    return table("same");
  }

  static List<String> different() throws IOException {
    return table("different");
  }

  @BeforeEach
  void configure() throws IOException {
    borg = RecordingBorg.in(directory);
    Files.createDirectories(directory.resolve("run"));
    Files.writeString(Files.createDirectory(directory.resolve("source")).resolve("file"), "hello");
    Files.writeString(directory.resolve("config.yaml"), yaml("one", "two"));
    Files.writeString(directory.resolve("three.yaml"), yaml("three"));
    Files.writeString(directory.resolve("broken.yaml"), "repositories: here\n");
    Files.createDirectory(directory.resolve("folder"));
    Files.writeString(directory.resolve("folder/b.yaml"), yaml("b"));
    Files.writeString(directory.resolve("folder/a.yml"), yaml("a"));
    Files.writeString(directory.resolve("folder/c.txt"), yaml("c"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void same(String typed) {
    var original = OriginalBorgmatic.orSkip();
    var theirs = CompletableFuture.supplyAsync(() -> run(original, "theirs", typed));
    var ours = run(ours(), "ours", typed);
    assertThat(ours).isEqualTo(theirs.join());
  }
}
