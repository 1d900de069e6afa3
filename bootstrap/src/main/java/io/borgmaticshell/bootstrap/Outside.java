package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.borg.BorgArchiveRepository;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.task.BorgChecks;
import io.borgmaticshell.adapters.borg.task.BorgTasks;
import io.borgmaticshell.adapters.borg.transfer.BorgDumpTransfer;
import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.container.EngineContainerDirectory;
import io.borgmaticshell.adapters.credential.ConfiguredCredentials;
import io.borgmaticshell.adapters.filesystem.CheckTimeFiles;
import io.borgmaticshell.adapters.filesystem.FileRestoreJournal;
import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.filesystem.WorkingDirectoryFiles;
import io.borgmaticshell.adapters.monitoring.ConfiguredMonitoring;
import io.borgmaticshell.adapters.monitoring.delivery.RealCourier;
import io.borgmaticshell.adapters.process.ClientCommands;
import io.borgmaticshell.adapters.process.CommandDatabaseCatalog;
import io.borgmaticshell.adapters.process.Packages;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.UserCommands;
import io.borgmaticshell.adapters.shell.ConsolePrompt;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.monitoring.Monitoring;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.CheckTimes;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.Pause;
import io.borgmaticshell.application.port.RepositoryChecks;
import io.borgmaticshell.application.port.RepositoryTasks;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.database.DatabaseCommands;
import io.borgmaticshell.application.port.database.DumpReader;
import io.borgmaticshell.application.port.journal.RestoreJournal;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import java.time.Clock;
import java.util.Map;

/// The adapters that touch the world, behind their ports.
record Outside(
    ConfigurationSource configurations,
    DatabaseCatalog catalog,
    DatabaseCommands commands,
    ConnectionDetails connections,
    ArchiveRepository repository,
    RepositoryTasks tasks,
    RepositoryChecks checks,
    CheckTimes checkTimes,
    DumpReader reader,
    DumpTransfer transfer,
    TargetInspector inspector,
    RestoreJournal journal,
    ShellCommands shell,
    Pause pause,
    Monitoring monitoring) {

  /// Files, Borg and processes.
  ///
  /// @param output where a command that is asked to end says how far it came
  static Outside real(
      HookCatalog hooks,
      Map<String, String> environment,
      ProgressListener progress,
      Output output) {
    var engine = new ProcessEngine(environment, progress, new Packages(hooks.providers()));
    var credentials = new ConfiguredCredentials(engine, ConsolePrompt::ask);
    var borg = new BorgProgram(engine, credentials, progress);
    var runtime = new PosixRuntimeDirectory(environment);
    var courier = new RealCourier(engine);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(new Goodbye(engine, courier, runtime, output), "end"));
    var catalog = new CommandDatabaseCatalog(engine);
    var archives = new BorgArchiveRepository(borg, progress);
    return new Outside(
        new YamlConfigurationSource(hooks, environment, progress),
        catalog,
        new ClientCommands(engine),
        new ConnectionDetails(new EngineContainerDirectory(engine), credentials),
        archives,
        new BorgTasks(borg, archives, progress),
        new BorgChecks(borg, archives, engine, progress),
        new CheckTimeFiles(environment, progress, Clock.systemUTC()),
        archives,
        new BorgDumpTransfer(engine, borg, runtime, progress, Clock.systemUTC()),
        new TargetInspector(catalog, new WorkingDirectoryFiles()),
        new FileRestoreJournal(environment, progress),
        new UserCommands(engine, progress),
        engine::pause,
        new ConfiguredMonitoring(courier, credentials, progress, Clock.systemUTC()));
  }
}
