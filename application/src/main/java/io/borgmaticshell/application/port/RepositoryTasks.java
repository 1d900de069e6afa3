package io.borgmaticshell.application.port;

import io.borgmaticshell.application.task.RepositoryTask;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;

/// Does what can be done with a repository besides backing up and restoring.
public interface RepositoryTasks {

  /// Does one task to its end.
  ///
  /// @throws OperationFailed ARCHIVE if the repository or an archive cannot be used, USAGE if its
  ///   program cannot do such a task, TOOL_MISSING if there is no such program, CREDENTIAL if the
  ///   passphrase is wrong
  void perform(RepositoryAccess access, RepositoryTask task, TaskCourse course, TaskOutput output);
}
