package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A named pipe in the file system, readable by its owner only.
///
/// Opening one blocks until somebody opens the other side, so only threads made for it do that.
public record NamedPipe(Path path) {

  /// Makes pipes, in the order of the list.
  public static List<NamedPipe> make(List<Path> paths, ProcessGroup group) {
    if (!paths.isEmpty()) {
      var command = CommandLine.of("mkfifo").arg("-m", "600", "--");
      paths.forEach(path -> command.arg(path.toString()));
      var exit = group.capture(command.build()).exit();
      if (!exit.isSuccess()) {
        throw new IllegalStateException("named pipes cannot be made: " + exit.complaint());
      }
    }
    return paths.stream().map(NamedPipe::new).toList();
  }

  /// Waits for a reader.
  public OutputStream openForWriting() throws IOException {
    // Not CREATE: after a clean-up there must be no regular file in the place of the pipe.
    return Files.newOutputStream(path, StandardOpenOption.WRITE);
  }

  /// Lets a thread that waits in [#openForWriting()] go on; what it writes reaches nobody, and
  /// sooner or later it finds the pipe broken. Opening both sides at once never blocks on Linux
  /// (fifo(7)).
  public void release() {
    try (var both = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      both.isOpen();
    } catch (IOException e) {
      // The pipe is gone, and nobody waits for it.
    }
  }

  /// Lets a thread that waits go on, and removes the pipe.
  public void remove() {
    release();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It goes with the directory it is in.
    }
  }
}
