package io.borgmaticshell.application.port;

import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.application.task.TaskCourse.Telling;
import java.util.Optional;
import java.util.Set;

/// How an archive is made, and what is told of it.
///
/// @param comment what to keep with the archive
/// @param manners [Manner#LIST] names the files, [Manner#STATISTICS] and [Manner#QUICK_STATISTICS]
///   tell how much there was, [Manner#PROGRESS] how far it is, [Manner#JSON] hands over one object
/// @param telling how much the repository program is to tell
/// @param output takes all of that
public record BackupCourse(
    Optional<String> comment, Set<Manner> manners, Telling telling, TaskOutput output) {
  /// Nothing is told.
  public static final BackupCourse QUIET =
      new BackupCourse(Optional.empty(), Set.of(), Telling.ANSWERS, TaskOutput.NOWHERE);

  public BackupCourse {
    manners = Set.copyOf(manners);
  }

  /// The same in other manners.
  public BackupCourse in(Set<Manner> others) {
    return new BackupCourse(comment, others, telling, output);
  }

  /// Whether it is to be done in that manner.
  public boolean is(Manner manner) {
    return manners.contains(manner);
  }
}
