package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.borg.BorgArchiveRepository;
import io.borgmaticshell.adapters.borg.BorgProgram;
import io.borgmaticshell.adapters.borg.transfer.BorgDumpTransfer;
import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.container.EngineContainerDirectory;
import io.borgmaticshell.adapters.credential.ConfiguredCredentials;
import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.process.CommandDatabaseCatalog;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.shell.ConsolePrompt;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.ConfigurationSource;
import io.borgmaticshell.application.port.ConnectionDetails;
import io.borgmaticshell.application.port.DatabaseCatalog;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.ProgressListener;
import java.util.Map;

/// The adapters that touch the world, behind their ports.
record Outside(
    ConfigurationSource configurations,
    DatabaseCatalog catalog,
    ConnectionDetails connections,
    ArchiveRepository repository,
    DumpTransfer transfer) {

  /// Files, Borg and processes.
  static Outside real(
      HookCatalog hooks, Map<String, String> environment, ProgressListener progress) {
    var engine = new ProcessEngine(environment, progress);
    var credentials = new ConfiguredCredentials(engine, ConsolePrompt::ask);
    var borg = new BorgProgram(engine, credentials, progress);
    var runtime = new PosixRuntimeDirectory(environment);
    // When we are asked to end, Borg must be gone before its pipes are.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  engine.endAll();
                  runtime.closeAll();
                },
                "end"));
    return new Outside(
        new YamlConfigurationSource(hooks, environment, progress),
        new CommandDatabaseCatalog(engine),
        new ConnectionDetails(new EngineContainerDirectory(engine), credentials),
        new BorgArchiveRepository(borg, progress),
        new BorgDumpTransfer(engine, borg, runtime, progress));
  }
}
