package io.borgmaticshell.adapters.shell.action;

import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.check.CheckRepository;
import io.borgmaticshell.application.port.RepositoryTasks;
import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.ConfigurationWriter;
import io.borgmaticshell.application.port.configuration.SampleConfigurations;
import io.borgmaticshell.application.repository.BootstrapConfiguration;
import io.borgmaticshell.application.repository.ChooseArchive;
import io.borgmaticshell.application.repository.CreateRepository;
import io.borgmaticshell.application.repository.ExtractFiles;
import io.borgmaticshell.application.repository.ListDumps;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.plan.PlanRestore;
import io.borgmaticshell.application.restore.undo.PlanUndo;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.application.run.RunActions;
import java.time.InstantSource;

/// Everything the command line can set in motion.
///
/// @param clock what times such as `yesterday` count from
public record UseCases(
    ConfigurationSource configurations,
    ConfigurationWriter configurationWriter,
    SampleConfigurations sampleConfigurations,
    RunActions runActions,
    CreateRepository createRepository,
    CreateBackup createBackup,
    RepositoryTasks tasks,
    CheckRepository checkRepository,
    ListDumps listDumps,
    ChooseArchive chooseArchive,
    ExtractFiles extractFiles,
    BootstrapConfiguration bootstrapConfiguration,
    PlanRestore planRestore,
    RestoreDatabases restoreDatabases,
    UndoRestore undoRestore,
    PlanUndo planUndo,
    InstantSource clock) {

  /// The same, with configurations as a command line changes them.
  public UseCases given(CommandLineValues values) {
    return reading(configurations.given(values));
  }

  /// The same, with configurations from elsewhere.
  public UseCases reading(ConfigurationSource others) {
    return new UseCases(
        others,
        configurationWriter,
        sampleConfigurations,
        runActions,
        createRepository,
        createBackup,
        tasks,
        checkRepository,
        listDumps,
        chooseArchive,
        extractFiles,
        bootstrapConfiguration,
        planRestore,
        restoreDatabases,
        undoRestore,
        planUndo,
        clock);
  }
}
