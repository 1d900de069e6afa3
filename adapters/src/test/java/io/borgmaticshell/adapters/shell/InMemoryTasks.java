package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.RepositoryTasks;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.RepositoryTask;
import io.borgmaticshell.application.task.TaskCourse;
import io.borgmaticshell.domain.configuration.RepositoryAccess;

/// Looks at repositories in memory; other tasks change nothing.
record InMemoryTasks(ArchiveRepository archives) implements RepositoryTasks {
  @Override
  public void perform(
      RepositoryAccess access, RepositoryTask task, TaskCourse course, TaskOutput output) {
    switch (task) {
      case Inspection.ListArchives list ->
          archives.archives(access).forEach(archive -> output.line(archive.name().value()));
      case Inspection.ListFiles list ->
          archives
              .dumps(access, archives.resolve(access, list.archive()))
              .forEach(dump -> output.line(dump.path()));
      case Inspection.ShowRepository show ->
          output.object("{\"location\": \"%s\"}".formatted(access.repository().location()));
      default -> {}
    }
  }
}
