package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;
import java.util.function.Function;

/// How it is found out which databases an entry means.
public sealed interface Discovery {
  /// The entry's name says it; nobody is asked. Also for `all`, where the dump program itself
  /// knows.
  record AsNamed() implements Discovery {}

  /// The server is asked, and each database becomes a dump of its own.
  ///
  /// @param command prints the names
  /// @param names reads them from what was printed, without those that are never dumped
  record OneDumpEach(CommandLine command, Function<String, List<String>> names)
      implements Discovery {}

  /// The server is asked, and all databases go into one dump, which is named `all`.
  ///
  /// @param command prints the names
  /// @param names reads them from what was printed, without those that are never dumped
  record OneDumpForAll(CommandLine command, Function<String, List<String>> names)
      implements Discovery {}
}
