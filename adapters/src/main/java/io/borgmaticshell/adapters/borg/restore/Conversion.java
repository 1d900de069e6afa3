package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ChildProcess;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.NamedPipe;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A program between the archive and a client: it reads what is written here, and what it prints
/// goes on to the client. Closing it waits until all of that has gone on.
final class Conversion extends OutputStream {
  private final ChildProcess program;
  private final Optional<OutputStream> input;
  private final FutureTask<Boolean> passing;

  private Conversion(
      ChildProcess program, Optional<OutputStream> input, FutureTask<Boolean> passing) {
    this.program = program;
    this.input = input;
    this.passing = passing;
  }

  /// Starts a program that reads a dump which is written here.
  static Conversion ofStream(
      CommandLine command, OutputStream client, Path folder, ProcessGroup group)
      throws IOException {
    var pipe = NamedPipe.make(List.of(folder.resolve("conversion")), group).getFirst();
    var program = group.startReading(command, pipe.path());
    var passing = pass(program, client);
    var input = pipe.openForWriting();
    return new Conversion(program, Optional.of(input), passing);
  }

  /// Starts a program that finds its dump by itself.
  static Conversion ofFiles(CommandLine command, OutputStream client, ProcessGroup group) {
    var program = group.start(command);
    return new Conversion(program, Optional.empty(), pass(program, client));
  }

  // A client that reads no more ends the program as well, which would wait for it otherwise.
  private static FutureTask<Boolean> pass(ChildProcess program, OutputStream client) {
    var task =
        new FutureTask<>(() -> {
          try {
            program.output().transferTo(client);
            return true;
          } catch (IOException e) {
            program.close();
            return false;
          }
        });
    Thread.ofPlatform().daemon().name("conversion").start(task);
    return task;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (input.isPresent()) {
      input.get().write(bytes, offset, length);
    }
  }

  /// Lets the program see the end of the dump, and waits for it.
  ///
  /// @return how the program ended; empty if the client read no more, whose fault it is
  Optional<Exit> finish() throws IOException, InterruptedException {
    if (input.isPresent()) {
      input.get().close();
      program.endInput();
    }
    return outcome();
  }

  /// The same for a program that reads no more.
  Optional<Exit> outcome() throws InterruptedException {
    try {
      return passing.get() ? Optional.of(program.finish()) : Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A conversion failed in an unforeseen way.", e.getCause());
    }
  }
}
