package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How to load one dump.
///
/// @param load reads the dump from standard input, and makes nothing permanent before that input
///   has ended
/// @param endMark how a whole dump ends
/// @param edit wraps the client's standard input in a stream that changes what passes through it;
///   it is closed, or flushed, only once the dump has proven to be whole
/// @param replacement for databases that are files: the dump is loaded into a new file, which takes
///   the old one's place once it is complete
/// @param afterwards run once the data is in place
public record RestoreRecipe(
    CommandLine load,
    EndMark endMark,
    UnaryOperator<OutputStream> edit,
    Optional<Replacement> replacement,
    List<CommandLine> afterwards) {

  public RestoreRecipe {
    afterwards = List.copyOf(afterwards);
  }

  public static RestoreRecipe load(CommandLine load, EndMark endMark) {
    return new RestoreRecipe(load, endMark, UnaryOperator.identity(), Optional.empty(), List.of());
  }

  /// The same recipe, with a change to the dump on its way into the client. The end mark is looked
  /// for in the dump as it was stored.
  public RestoreRecipe editing(UnaryOperator<OutputStream> change) {
    return new RestoreRecipe(load, endMark, change, replacement, afterwards);
  }

  public RestoreRecipe replacing(Replacement file) {
    return new RestoreRecipe(load, endMark, edit, Optional.of(file), afterwards);
  }

  /// The same recipe for somebody who wants the dump even if it is broken.
  public RestoreRecipe ignoringBreaks() {
    return new RestoreRecipe(load, endMark.ignoringBreaks(), edit, replacement, afterwards);
  }

  public RestoreRecipe then(CommandLine command) {
    return new RestoreRecipe(load, endMark, edit, replacement, List.of(command));
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
