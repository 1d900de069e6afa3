package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import java.util.Optional;

/// How to dump one database.
///
/// @param command writes the dump to standard output and exits with 0 only if it is whole
/// @param endMark how a whole dump ends
/// @param requiredFile a file that must exist beforehand, because the program would create it
public record DumpRecipe(CommandLine command, EndMark endMark, Optional<String> requiredFile) {
  public static DumpRecipe stream(CommandLine command, EndMark endMark) {
    return new DumpRecipe(command, endMark, Optional.empty());
  }

  /// The same recipe, refused when the file is missing.
  public DumpRecipe requiring(String file) {
    return new DumpRecipe(command, endMark, Optional.of(file));
  }
}
