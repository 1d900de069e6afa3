package io.borgmaticshell.application.backup;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.List;

/// Asks for one backup into one repository.
///
/// @param configurationFiles every configuration file of the whole invocation, absolute
/// @param dryRun look, but dump and write nothing
public record BackupRequest(
    RepositoryAccess access, List<String> configurationFiles, boolean dryRun) {}
