package io.borgmaticshell.bootstrap.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a program did: its exit code and its two outputs.
record Outcome(int exitCode, String output, String errors) {
  static Outcome of(List<String> command, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("output", ".txt");
    var errors = Files.createTempFile("errors", ".txt");
    try {
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("BORGMATIC_"));
      builder.environment().putAll(environment);
      var exitCode = builder.start().waitFor();
      return new Outcome(exitCode, Files.readString(output), Files.readString(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
