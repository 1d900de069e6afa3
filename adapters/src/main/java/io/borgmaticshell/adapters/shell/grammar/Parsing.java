package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// What came of reading a command line.
public sealed interface Parsing {
  /// Something is to be done.
  record Understood(Invocation invocation) implements Parsing {}

  /// Somebody asks how it works.
  ///
  /// @param actions what they ask about; empty for everything
  record HelpAsked(List<ActionSpec> actions) implements Parsing {
    public HelpAsked {
      actions = List.copyOf(actions);
    }
  }

  /// Somebody asks which options there are.
  ///
  /// @param topics parts of their names; empty for all
  record OptionsAsked(List<String> topics) implements Parsing {
    public OptionsAsked {
      topics = List.copyOf(topics);
    }
  }

  /// Somebody asks for the version.
  record VersionAsked() implements Parsing {}

  /// The words make no sense.
  record Refused(Problem problem) implements Parsing {}
}
