package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.InputStream;

/// A dump on its way out of the archive. To be read once.
sealed interface DumpSource permits OpenedDump, SteadyDump {
  StoredDump dump();

  /// All of the dump.
  InputStream content();

  /// Makes sure that all of the dump was written out, once no more comes.
  ///
  /// @param state what a failure means for the database
  /// @throws OperationFailed if it was not
  void finish(String state) throws InterruptedException;

  /// Whether the dump has been read to its end before, and was whole.
  boolean isProven();

  void close();
}
