package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program with its words, ready to be run by a test.
///
/// @param environment variables on top of our own; an empty value removes one
/// @param input what it reads from standard input
public record Program(
    List<String> command, Map<String, String> environment, String input, Path directory) {
  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  public static Program of(String program, String... words) {
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(words));
    return new Program(command, Map.of(), "", Path.of("/"));
  }

  public Program with(Map<String, String> variables) {
    var all = new LinkedHashMap<>(environment);
    all.putAll(variables);
    return new Program(command, all, input, directory);
  }

  public Program with(String... words) {
    var all = new ArrayList<>(command);
    all.addAll(List.of(words));
    return new Program(all, environment, input, directory);
  }

  /// The same, started by another program.
  public Program after(String starter) {
    var all = new ArrayList<>(List.of(starter));
    all.addAll(command);
    return new Program(all, environment, input, directory);
  }

  public Program reading(String text) {
    return new Program(command, environment, text, directory);
  }

  public Program in(Path workingDirectory) {
    return new Program(command, environment, input, workingDirectory);
  }

  /// Runs it to its end.
  public Outcome run() {
    try (var running = start()) {
      return running.outcome();
    }
  }

  /// Runs it in the background.
  public RunningProgram start() {
    try {
      var folder = Files.createTempDirectory("program");
      var inputFile = folder.resolve("input");
      Files.writeString(inputFile, input, StandardCharsets.UTF_8);
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(inputFile.toFile())
              .redirectOutput(folder.resolve("output").toFile())
              .redirectError(folder.resolve("errors").toFile());
      environment.forEach((name, value) -> {
        if (value.isEmpty()) {
          builder.environment().remove(name);
        } else {
          builder.environment().put(name, value);
        }
      });
      return new RunningProgram(String.join(" ", command), builder.start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
