package io.borgmaticshell.application.port;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Runs commands that the user wrote for a shell.
@FunctionalInterface
public interface ShellCommands {
  /// Runs a command to its end; what it says is told to the user meanwhile. Programs that it leaves
  /// in the background go on.
  ///
  /// @throws OperationFailed INTERRUPTED if the user stops us meanwhile, and TOOL_MISSING if the
  ///   shell cannot be started
  End run(Command command);

  /// A command of the user.
  ///
  /// @param text for `sh -c`
  /// @param directory where it runs; empty for our own directory
  /// @param umask the umask it runs with, as octal digits; empty for our own
  /// @param parting whether it runs even when the user has stopped us already, so that they find
  ///   things in order
  record Command(String text, Optional<String> directory, OptionalInt umask, boolean parting) {}

  /// How a command ended.
  ///
  /// @param code its exit code; 128 and more mean a signal
  /// @param manner the same in words: "it ended with exit code 1"
  /// @param output the last lines of what it said
  record End(int code, String manner, List<String> output) {
    public End {
      output = List.copyOf(output);
    }
  }
}
