package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.borg.program.BorgFailure;
import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// A dump that Borg has begun to write out, as far as its first bytes. They tell its format before
/// anything is done with the database.
final class OpenedDump implements DumpSource {
  private final RepositoryAccess access;
  private final StoredDump dump;
  private final ChildProcess borg;
  private final DumpHead head;

  private OpenedDump(RepositoryAccess access, StoredDump dump, ChildProcess borg, DumpHead head) {
    this.access = access;
    this.dump = dump;
    this.borg = borg;
    this.head = head;
  }

  /// Starts Borg, and waits for the first bytes.
  ///
  /// @throws OperationFailed ARCHIVE if there are none
  static OpenedDump begin(
      RepositoryAccess access, StoredDump dump, RestoreRun.Surroundings surroundings)
      throws InterruptedException {
    var words = surroundings.borg().commands(access).extract(dump.archive(), dump.path());
    var command = surroundings.borg().command(access, words);
    var borg = surroundings.group().start(command, surroundings.borg().listener());
    var head = ProcessGroup.attended(() -> borg.output().readNBytes(DumpHead.BYTES));
    var opened = new OpenedDump(access, dump, borg, DumpHead.of(head));
    if (head.length == 0) {
      opened.refuseEmptiness();
    }
    return opened;
  }

  private void refuseEmptiness() throws InterruptedException {
    var exit = borg.finish();
    if (!BorgFailure.saysNothingMatched(exit)) {
      check(exit, RestoreRun.UNCHANGED);
    }
    throw OperationFailed.because(
        Problem.Kind.ARCHIVE,
        "%s was not restored: archive %s %s."
            .formatted(
                dump.id().display(),
                dump.archive(),
                exit.isSuccess()
                    ? "holds an empty dump of it"
                    : "does not hold its dump, %s, although it lists it".formatted(dump.path())),
        RestoreRun.UNCHANGED + " Choose an earlier archive: 'borgmatic repo-list' shows them.");
  }

  @Override
  public StoredDump dump() {
    return dump;
  }

  DumpHead head() {
    return head;
  }

  @Override
  public InputStream content() {
    return new SequenceInputStream(new ByteArrayInputStream(head.bytes()), borg.output());
  }

  @Override
  public boolean isProven() {
    return false;
  }

  /// Waits for the end of Borg.
  @Override
  public void finish(String state) throws InterruptedException {
    check(borg.finish(), state);
  }

  // For an extraction even a warning is an error: it means that something is missing.
  private void check(Exit exit, String state) {
    if (!exit.isSuccess()) {
      var problem = BorgFailure.of(access, exit).problem();
      throw OperationFailed.because(
          problem.kind(),
          "%s was not restored: %s".formatted(dump.id().display(), problem.what()),
          state + " " + problem.advice());
    }
  }

  @Override
  public void close() {
    borg.close();
  }
}
