package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.borg.program.BorgJson;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.program.LabelledJson;
import io.borgmaticshell.adapters.borg.report.ArchiveStatistics;
import io.borgmaticshell.adapters.borg.report.BackupTalk;
import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/// One running `borg create` and the dumps that flow into it.
///
/// Whatever goes wrong, Borg is ended before any pipe is closed, so that it never takes a broken
/// dump for a finished one, and never reaches the proof without which it cannot seal the archive.
final class BackupRun {
  private final ArchiveDraft draft;
  private final BackupCourse course;
  private final CommandLine create;
  private final BorgProgram borg;
  private final Surroundings surroundings;
  private final List<NamedPipe> pipes;
  private final List<DumpStream> streams = new ArrayList<>();
  private final Proof proof;
  private final AtomicReference<Optional<Problem>> failure =
      new AtomicReference<>(Optional.empty());

  /// What the streams of a run share.
  record Surroundings(
      ProcessGroup group, ProgressListener progress, InstantSource clock, String repository) {}

  /// What lies ready for Borg.
  ///
  /// @param pipes one for each dump of the draft that is a stream, then that of the proof
  /// @param written the dumps that are directories, complete
  record Content(List<NamedPipe> pipes, List<WrittenDump> written) {}

  /// What is to be made, and how.
  record Order(ArchiveDraft draft, BackupCourse course, CommandLine create) {}

  BackupRun(Order order, BorgProgram borg, Surroundings surroundings, Content content) {
    this.draft = order.draft();
    this.course = order.course();
    this.create = order.create();
    this.borg = borg;
    this.surroundings = surroundings;
    this.pipes = content.pipes();
    this.proof = new Proof(pipes.getLast(), streams, content.written());
  }

  Archive run() {
    var process =
        surroundings
            .group()
            .start(
                create,
                new BackupTalk(
                    course.output(),
                    surroundings.progress(),
                    surroundings.clock(),
                    borg.listener()));
    var threads = startStreams(process);
    try {
      var output = new FutureTask<>(() -> process.output().readAllBytes());
      threads.add(Thread.ofPlatform().daemon().name("borg-output").start(output));
      var exit = process.finish();
      release();
      for (var thread : threads) {
        thread.join();
      }
      return archive(exit, new String(output.get(), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The output of Borg could not be read.", e);
    } finally {
      process.close();
      release();
    }
  }

  private List<Thread> startStreams(ChildProcess process) {
    var directory = draft.access().options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    var dumps = draft.streams();
    for (var index = 0; index < dumps.size(); index++) {
      streams.add(
          new DumpStream(
              dumps.get(index),
              pipes.get(index),
              directory,
              surroundings,
              problem -> abort(process, problem)));
    }
    var threads = new ArrayList<Thread>();
    // Opening a pipe blocks, and blocks the carrier with it, so these are not virtual threads.
    streams.forEach(stream -> threads.add(Thread.ofPlatform().daemon().name("dump").start(stream)));
    threads.add(Thread.ofPlatform().daemon().name("proof").start(proof));
    return threads;
  }

  private void abort(ChildProcess process, Problem problem) {
    // The first failure is the cause; those that follow are its consequences.
    failure.updateAndGet(earlier -> earlier.or(() -> Optional.of(problem)));
    process.close();
  }

  private void release() {
    streams.forEach(DumpStream::cancel);
    proof.cancel();
  }

  private Archive archive(Exit exit, String output) {
    if (failure.get().isPresent()) {
      throw new OperationFailed(failure.get().get());
    }
    // Without an archive it has failed, whatever its exit code is to count as.
    if (output.isBlank() && BorgProgram.isError(exit)) {
      throw BorgFailure.of(draft.access(), exit);
    }
    borg.judge(draft.access(), exit);
    var archive = BorgJson.createdArchive(output, draft.access().repository());
    if (!proof.isWritten()) {
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "Borg made archive %s without all of its dumps.".formatted(archive.name()),
          "Do not rely on it; delete it. Borg's warnings above, or with '-v 2', say what it left"
              + " out.");
    }
    tell(output);
    return archive;
  }

  private void tell(String output) {
    var repository = draft.access().repository();
    if (course.is(Manner.JSON)) {
      course.output().object(LabelledJson.labelled(output, repository));
    } else if (course.is(Manner.STATISTICS) || course.is(Manner.QUICK_STATISTICS)) {
      new ArchiveStatistics(LabelledJson.parsed(output, repository))
          .lines()
          .forEach(course.output()::line);
    }
  }
}
