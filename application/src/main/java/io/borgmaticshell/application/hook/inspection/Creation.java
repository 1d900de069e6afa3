package io.borgmaticshell.application.hook.inspection;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;

/// How a missing database is made.
///
/// @param create makes it, empty
/// @param drop takes it back
/// @param notes sentences about what could not be made as it was
public record Creation(CommandLine create, CommandLine drop, List<String> notes) {
  public Creation {
    notes = List.copyOf(notes);
  }
}
