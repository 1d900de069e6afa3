package io.borgmaticshell.adapters.shell.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.output.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFileTest {
  @TempDir private Path directory;

  @Test
  void adds_lines_to_what_is_there() throws IOException {
    var path = Files.writeString(directory.resolve("log"), "before\n");
    try (var file = new LogFile(path, Told::text)) {
      file.accept(told("größe"));
    }
    assertThat(path).hasContent("before\ngröße\n");
  }

  @Test
  void goes_on_in_a_new_file_when_the_old_one_was_moved_away() throws IOException {
    var path = directory.resolve("log");
    try (var file = new LogFile(path, Told::text)) {
      file.accept(told("one"));
      Files.move(path, directory.resolve("log.1"));
      file.accept(told("two"));
      file.accept(told("three"));
    }
    assertThat(directory.resolve("log.1")).hasContent("one\n");
    assertThat(path).hasContent("two\nthree\n");
  }

  private static Told told(String text) {
    return new Told(Instant.EPOCH, Told.Level.INFO, text);
  }
}
