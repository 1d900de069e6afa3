package io.borgmaticshell.bootstrap;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.ConfigurationSource;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.ProgressListener;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// The adapters that touch the world, behind their ports.
record Outside(
    ConfigurationSource configurations, ArchiveRepository repository, DumpTransfer transfer) {

  /// Files, Borg and processes.
  @SuppressWarnings("DoNotCallSuggester")
  static Outside real(ProgressListener progress) {
    // To be completed when the adapters are merged; until then every action ends here.
    throw OperationFailed.because(
        Problem.Kind.TOOL_MISSING, "This build has no adapters.", "Use a complete build.");
  }
}
