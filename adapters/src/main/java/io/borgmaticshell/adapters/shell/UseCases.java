package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.port.ConfigurationSource;
import io.borgmaticshell.application.repository.CreateRepository;
import io.borgmaticshell.application.repository.ExtractFiles;
import io.borgmaticshell.application.repository.ListArchiveEntries;
import io.borgmaticshell.application.repository.ListArchives;
import io.borgmaticshell.application.restore.RestoreDatabases;

/// Everything the command line can set in motion.
public record UseCases(
    ConfigurationSource configurations,
    CreateRepository createRepository,
    CreateBackup createBackup,
    ListArchives listArchives,
    ListArchiveEntries listArchiveEntries,
    ExtractFiles extractFiles,
    RestoreDatabases restoreDatabases) {}
