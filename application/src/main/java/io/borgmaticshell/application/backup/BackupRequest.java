package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.util.List;

/// Asks for one backup into one repository.
///
/// @param configurationFiles every configuration file of the whole invocation, absolute
/// @param dryRun look, but dump and write nothing
public record BackupRequest(
    RepositoryAccess access, List<String> configurationFiles, boolean dryRun, BackupCourse course) {

  /// A backup of which nothing is told.
  public BackupRequest(RepositoryAccess access, List<String> configurationFiles, boolean dryRun) {
    this(access, configurationFiles, dryRun, BackupCourse.QUIET);
  }
}
