package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A dump that is known to be whole, on its way into a client that cannot take anything back. Where
/// Borg dies on the way another one goes on from there, and the client notices nothing but a pause.
final class SteadyDump extends InputStream implements DumpSource {
  // In seconds: the repository may be out of reach for a moment.
  private static final List<Integer> PAUSES = List.of(0, 2, 6, 14, 30);

  private final Opening opening;
  private final long length;
  private final List<Integer> pauses;
  private OpenedDump current;
  private InputStream content;
  private long position;
  private int failures;
  private Optional<OperationFailed> refusal = Optional.empty();

  /// @param opening begins to write out the dump once more
  /// @param length of the dump, in bytes
  SteadyDump(Opening opening, long length) throws InterruptedException {
    this(opening, length, PAUSES);
  }

  /// @param pauses in seconds, before each time it is begun anew without getting any further
  SteadyDump(Opening opening, long length, List<Integer> pauses) throws InterruptedException {
    this.opening = opening;
    this.length = length;
    this.pauses = List.copyOf(pauses);
    this.current = opening.open();
    this.content = current.content();
  }

  /// Begins to write out a dump.
  @FunctionalInterface
  interface Opening {
    OpenedDump open() throws InterruptedException;
  }

  @Override
  public StoredDump dump() {
    return current.dump();
  }

  @Override
  public InputStream content() {
    return this;
  }

  @Override
  public boolean isProven() {
    return true;
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    var read = content.read(bytes, offset, count);
    while (read < 0 && position < length && failures < pauses.size()) {
      goOn(pauses.get(failures++));
      read = content.read(bytes, offset, count);
    }
    if (read > 0) {
      position += read;
      failures = 0;
    }
    return read;
  }

  private void goOn(int pause) throws IOException {
    current.close();
    content = InputStream.nullInputStream();
    refusal = Optional.empty();
    try {
      TimeUnit.SECONDS.sleep(pause);
      current = opening.open();
      content = current.content();
      content.skipNBytes(position);
    } catch (EOFException e) {
      // This one was worse than the one before.
      content = InputStream.nullInputStream();
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      refusal = Optional.of(e);
    }
  }

  @Override
  public void finish(String state) throws InterruptedException {
    if (position < length) {
      refusal.ifPresent(e -> {
        throw OperationFailed.because(e.problem().kind(), e.problem().what(), state);
      });
      current.finish(state);
      throw OperationFailed.because(
          Problem.Kind.ARCHIVE,
          "%s was not restored: of %d bytes only %d came out of archive %s."
              .formatted(dump().id().display(), length, position, dump().archive()),
          state);
    }
  }

  @Override
  public void close() {
    current.close();
  }
}
