package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;
import java.util.Optional;

/// How to load one dump.
///
/// @param load reads the dump from standard input, and makes nothing permanent before that input
///   has ended
/// @param endMark how a whole dump ends
/// @param replacement for databases that are files: the dump is loaded into a new file, which takes
///   the old one's place once it is complete
/// @param afterwards run once the data is in place
public record RestoreRecipe(
    CommandLine load,
    EndMark endMark,
    Optional<Replacement> replacement,
    List<CommandLine> afterwards) {

  public RestoreRecipe {
    afterwards = List.copyOf(afterwards);
  }

  public static RestoreRecipe load(CommandLine load, EndMark endMark) {
    return new RestoreRecipe(load, endMark, Optional.empty(), List.of());
  }

  public RestoreRecipe replacing(Replacement file) {
    return new RestoreRecipe(load, endMark, Optional.of(file), afterwards);
  }

  public RestoreRecipe then(CommandLine command) {
    return new RestoreRecipe(load, endMark, replacement, List.of(command));
  }

  /// Puts a freshly loaded file in the place of an old one.
  ///
  /// @param destination the file to replace; relative to the working directory of the run
  /// @param check examines the new file before it is used
  /// @param expected what the check prints when the new file is sound
  /// @param settle makes the old file self-contained first; allowed to fail
  /// @param companions suffixes of files that belong to the old file and must not outlive it
  public record Replacement(
      String destination,
      CommandLine check,
      String expected,
      CommandLine settle,
      List<String> companions) {
    public Replacement {
      companions = List.copyOf(companions);
    }
  }
}
