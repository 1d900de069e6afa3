package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.dump.DumpShape;
import java.util.Optional;

/// How to dump one database.
///
/// @param command writes the dump to standard output, or into the directory that fills its hole
///   [Argument.DumpDirectory], and exits with 0 only if it is whole
/// @param shape which of the two
/// @param endMark how a whole dump ends
/// @param requiredFile a file that must exist beforehand, because the program would create it
/// @param sizeQuery prints how many bytes the database takes, for a dump that needs space of ours
public record DumpRecipe(
    CommandLine command,
    DumpShape shape,
    EndMark endMark,
    Optional<String> requiredFile,
    Optional<CommandLine> sizeQuery) {
  public static DumpRecipe stream(CommandLine command, EndMark endMark) {
    return new DumpRecipe(command, DumpShape.STREAM, endMark, Optional.empty(), Optional.empty());
  }

  /// For a program that writes files; the directory exists already, and is empty.
  public static DumpRecipe directory(CommandLine command) {
    return new DumpRecipe(
        command, DumpShape.DIRECTORY, EndMark.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /// The same recipe, refused when the file is missing.
  public DumpRecipe requiring(String file) {
    return new DumpRecipe(command, shape, endMark, Optional.of(file), sizeQuery);
  }

  /// The same recipe, refused when there is less free space than the query says.
  public DumpRecipe sizedBy(CommandLine query) {
    return new DumpRecipe(command, shape, endMark, requiredFile, Optional.of(query));
  }
}
