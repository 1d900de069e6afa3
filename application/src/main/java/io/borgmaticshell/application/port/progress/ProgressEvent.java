package io.borgmaticshell.application.port.progress;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.Problem;
import java.time.Duration;
import java.time.ZonedDateTime;

/// Something worth telling while work goes on.
public sealed interface ProgressEvent {
  /// A dump client was started.
  ///
  /// @param repository where the dump goes, as configured
  record DumpStarted(DumpId dump, String repository) implements ProgressEvent {}

  /// A dump begins to flow.
  record Flowing(DumpId dump, Gauge gauge) implements ProgressEvent {}

  /// A dump of an archive is read to its end, before a client gets any of it.
  record Proving(DumpId dump, Gauge gauge) implements ProgressEvent {}

  /// Whatever flowed has stopped, because the run of an action is over.
  record AllStopped() implements ProgressEvent {}

  /// A dump was stored and proven.
  record DumpFinished(DumpId dump, long bytes, Duration duration) implements ProgressEvent {}

  /// A dump is about to be read from an archive and loaded.
  ///
  /// @param repository where the archive is, as configured
  record RestoreStarted(DumpId dump, ArchiveName archive, String repository)
      implements ProgressEvent {}

  /// A dump is in place.
  record RestoreFinished(DumpId dump, long bytes, Duration duration) implements ProgressEvent {}

  /// A dump of several could not be restored; the others are gone on with.
  record RestoreFailed(DumpId dump, Problem problem) implements ProgressEvent {}

  /// A moment was asked for, and this is the newest archive that is not later.
  record ArchiveChosen(Archive archive, ZonedDateTime asked) implements ProgressEvent {}

  /// A part of the run failed; the rest is gone on with.
  record PartFailed(Problem problem) implements ProgressEvent {}

  /// A command of the user wrote a line to its standard output.
  record CommandAnswered(String line) implements ProgressEvent {}

  /// A command of the user wrote a line to its standard error.
  record CommandComplained(String line) implements ProgressEvent {}

  /// Something the user should look at, though work goes on.
  record Warned(String message) implements ProgressEvent {}

  /// A step that is normally not worth a line.
  record Noted(String message) implements ProgressEvent {}

  /// Something that only matters to somebody who looks for a mistake.
  record Detailed(String message) implements ProgressEvent {}

  /// How far something is that was asked to tell so.
  record Progressed(String message) implements ProgressEvent {}

  /// A program was started; the text holds no secrets.
  record CommandStarted(String commandLine) implements ProgressEvent {}

  /// A program wrote a line to its standard error.
  record ProgramSaid(String program, String line) implements ProgressEvent {}
}
