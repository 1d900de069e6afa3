package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.session.Session;

/// The situation in which a line is run.
record Situation(Place place, Audience audience, Session session) {

  /// Where a line was written, which decides what `shell` means there.
  enum Place {
    ARGUMENTS,
    PROMPT,
    SCRIPT
  }
}
