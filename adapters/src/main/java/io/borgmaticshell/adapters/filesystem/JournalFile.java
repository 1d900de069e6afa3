package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.journal.RestoreJournal.Page;
import io.borgmaticshell.application.port.journal.RestoreNote;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The page of one restore: a line that says what it set out to do, then a line for each dump that
/// is in place. A line counts once its end is written, so a crash costs at most the last one. The
/// file is locked as long as the restore is going on, and appears locked.
final class JournalFile implements Page {
  // Each write is on disk when it returns.
  private static final String AT_ONCE = "rwd";

  private final Path path;
  // Not a channel: an interruption would close that.
  private final RandomAccessFile file;
  private final RestoreNote note;
  private final Set<String> done;

  private JournalFile(Path path, RandomAccessFile file, RestoreNote note, Set<String> done) {
    this.path = path;
    this.file = file;
    this.note = note;
    this.done = done;
  }

  static JournalFile create(Path path, RestoreNote note) throws IOException {
    var draft = path.resolveSibling(path.getFileName() + ".new");
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var file = new RandomAccessFile(draft.toFile(), AT_ONCE);
    var page = new JournalFile(path, file, note, new LinkedHashSet<>());
    if (file.getChannel().tryLock() == null) {
      throw new IOException(draft + " cannot be locked");
    }
    page.append(JournalLines.note(note));
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    return page;
  }

  /// Opens a file that nobody holds; empty if somebody does, or if it cannot be read.
  static Optional<JournalFile> reopen(Path path) {
    try {
      var file = new RandomAccessFile(path.toFile(), AT_ONCE);
      if (isFree(file)) {
        var lines = readWholeLines(file);
        return JournalLines.readNote(lines)
            .map(note -> new JournalFile(path, file, note, JournalLines.readDone(lines)));
      }
      file.close();
    } catch (IOException e) {
      // Not ours, or gone in the meantime: no page to go on with.
    }
    return Optional.empty();
  }

  // By the same descriptor: closing another one would give the lock up. What a crash cut off is
  // written over.
  private static List<String> readWholeLines(RandomAccessFile file) throws IOException {
    var bytes = new byte[(int) file.length()];
    file.readFully(bytes);
    var text = new String(bytes, StandardCharsets.UTF_8);
    var whole = text.substring(0, text.lastIndexOf('\n') + 1);
    file.setLength(whole.getBytes(StandardCharsets.UTF_8).length);
    file.seek(file.length());
    return whole.lines().toList();
  }

  private static boolean isFree(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public RestoreNote note() {
    return note;
  }

  @Override
  public Set<String> done() {
    return Set.copyOf(done);
  }

  @Override
  public void add(String dump) {
    try {
      append(JournalLines.done(dump));
      done.add(dump);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(path), e);
    }
  }

  private void append(String line) throws IOException {
    file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void finish() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    close();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // What was written is on disk already.
    }
  }
}
