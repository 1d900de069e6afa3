package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Told;
import java.io.IOException;

/// A place that keeps what was told.
interface LogSink extends AutoCloseable {

  /// Keeps it.
  ///
  /// @throws IOException if that does not work
  void accept(Told told) throws IOException;

  @Override
  void close();
}
