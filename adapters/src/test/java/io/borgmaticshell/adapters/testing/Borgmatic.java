package io.borgmaticshell.adapters.testing;

import java.nio.file.Path;
import java.util.Map;

/// A program with borgmatic's command line: ours, or the original.
///
/// @param environment variables on top of our own; an empty value removes one
public record Borgmatic(Path program, Map<String, String> environment) {
  public Borgmatic {
    environment = Map.copyOf(environment);
  }

  public Borgmatic with(Map<String, String> variables) {
    return new Borgmatic(program, command().with(variables).environment());
  }

  /// Runs a command line to its end, with nothing on standard input.
  public Outcome run(String... words) {
    return command(words).run();
  }

  /// A command line that may still be given input or another directory.
  public Program command(String... words) {
    return Program.of(program.toString(), words).with(environment);
  }
}
