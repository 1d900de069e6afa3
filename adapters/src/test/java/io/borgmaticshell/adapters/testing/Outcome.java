package io.borgmaticshell.adapters.testing;

/// What a program did: its exit code and its two outputs.
public record Outcome(String command, int exitCode, String output, String errors) {

  /// The output of a program that must not fail, because it only prepares a test.
  public String successfulOutput() {
    if (exitCode != 0) {
      throw new IllegalStateException(
          "%s ended with %d.%n%s%s".formatted(command, exitCode, output, errors));
    }
    return output;
  }

  public String firstErrorLine() {
    return errors.lines().findFirst().orElse("");
  }

  /// Everything somebody at a terminal would see.
  public String everything() {
    return output + errors;
  }
}
