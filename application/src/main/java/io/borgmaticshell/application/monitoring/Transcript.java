package io.borgmaticshell.application.monitoring;

import java.util.function.Consumer;

/// Everything that is told to the user, for somebody else to hear as well.
public interface Transcript {

  /// Lets somebody hear what is told from now on.
  ///
  /// @param verbosity how much of it: -2 nothing, -1 errors, 0 warnings and answers, 1 steps, 2
  ///   everything; whatever the user hears
  /// @param listener is handed one or more lines, without a line end at the end; may be called by
  ///   several threads at once
  Hearing hear(int verbosity, Consumer<String> listener);

  /// Somebody's hearing; closing it ends it.
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }
}
