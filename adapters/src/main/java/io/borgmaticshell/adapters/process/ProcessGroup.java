package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// The programs of one operation. Closing it ends those that still run.
public final class ProcessGroup implements AutoCloseable {
  private static final Problem INTERRUPTED =
      new Problem(Problem.Kind.INTERRUPTED, "Interrupted.", "Nothing is left running.");

  private static final int BUFFER = 64 * 1024;

  private final ProcessEngine engine;
  private final List<ChildProcess> children = new CopyOnWriteArrayList<>();

  ProcessGroup(ProcessEngine engine) {
    this.engine = engine;
  }

  /// Starts a program without input.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed
  public ChildProcess start(CommandLine command) {
    return start(command, engine.reporter(command));
  }

  /// Starts a program without input, and hands over each line of its error output.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed
  public ChildProcess start(CommandLine command, Consumer<String> errorLines) {
    return register(engine.start(command, Optional.empty(), errorLines));
  }

  /// Starts a program without input that has liberties, and hands over each line of its error
  /// output.
  ChildProcess start(CommandLine command, Consumer<String> errorLines, Liberties liberties) {
    return register(engine.start(command, Optional.empty(), errorLines, liberties));
  }

  /// Starts a program that reads a named pipe as its standard input. It sees the end of that input
  /// only after [ChildProcess#endInput()].
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed
  public ChildProcess startReading(CommandLine command, Path pipe) {
    return register(engine.start(command, Optional.of(pipe), engine.reporter(command)));
  }

  /// Runs a program to its end and hands its output to a reader.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed, INTERRUPTED if we are
  public <T> Finished<T> run(
      CommandLine command, Consumer<String> errorLines, OutputReader<T> reader) {
    return finished(start(command, errorLines), reader);
  }

  /// Runs a program to its end and keeps its output.
  public Finished<byte[]> capture(CommandLine command) {
    return run(command, engine.reporter(command), InputStream::readAllBytes);
  }

  /// Runs a program to its end that talks to the user itself: whatever it writes is passed on as it
  /// comes.
  ///
  /// @param attended whether it reads our own standard input, if that can be opened again
  /// @param output takes its standard output
  /// @param errors takes its error output
  public Exit converse(
      CommandLine command, boolean attended, OutputStream output, OutputStream errors) {
    var input = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd", "0");
    var child =
        register(
            engine.startDrained(
                command,
                Optional.of(input).filter(path -> attended),
                stream -> new ErrorLines(stream, errors),
                Liberties.NONE));
    return finished(child, stream -> pass(stream, output)).exit();
  }

  private static long pass(InputStream from, OutputStream to) throws IOException {
    var passed = 0L;
    var buffer = new byte[BUFFER];
    for (var length = from.read(buffer); length >= 0; length = from.read(buffer)) {
      to.write(buffer, 0, length);
      to.flush();
      passed += length;
    }
    return passed;
  }

  /// Runs a program to its end on an input, and keeps its output.
  ///
  /// @param pipe where to make a named pipe for the input; it is gone afterwards
  public Finished<byte[]> answer(CommandLine command, byte[] input, Path pipe) {
    return answer(command, input, pipe, engine.reporter(command));
  }

  /// The same for a program whose error output is not for everybody.
  ///
  /// @param errorLines is handed each line of it
  public Finished<byte[]> answer(
      CommandLine command, byte[] input, Path pipe, Consumer<String> errorLines) {
    var made = NamedPipe.make(List.of(pipe), this).getFirst();
    try {
      var child = register(engine.start(command, Optional.of(pipe), errorLines));
      Thread.ofPlatform().daemon().name("input").start(() -> feed(made, input, child));
      return finished(child, InputStream::readAllBytes);
    } finally {
      made.remove();
    }
  }

  private static void feed(NamedPipe pipe, byte[] input, ChildProcess child) {
    try (var toChild = pipe.openForWriting()) {
      toChild.write(input);
    } catch (IOException e) {
      // It has ended early, and its exit code says what to think of that.
    }
    child.endInput();
  }

  /// Waits for a program that was started, and hands its output to a reader.
  <T> Finished<T> finished(ChildProcess child, OutputReader<T> reader) {
    try {
      var result = attended(() -> reader.read(child.output()));
      return new Finished<>(child.finish(), result);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      child.close();
      children.remove(child);
    }
  }

  /// Reads in another thread: reading from a pipe cannot be interrupted, waiting for a thread can.
  public static <T> T attended(Callable<T> reading) throws InterruptedException {
    var task = new FutureTask<>(reading);
    Thread.ofVirtual().name("output").start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("The output of a program could not be read.", e.getCause());
    }
  }

  /// What to throw when the thread of an operation is interrupted, by Ctrl-C for example.
  public static OperationFailed interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new OperationFailed(INTERRUPTED, e);
  }

  static OperationFailed interrupted() {
    return new OperationFailed(INTERRUPTED);
  }

  private ChildProcess register(ChildProcess child) {
    children.add(child);
    return child;
  }

  @Override
  public void close() {
    children.forEach(ChildProcess::abandon);
    children.forEach(ChildProcess::close);
  }

  /// A program that has ended, and what was made of its output.
  public record Finished<T>(Exit exit, T output) {}

  /// Makes something of a program's output; reads it to the end.
  @FunctionalInterface
  public interface OutputReader<T> {
    T read(InputStream output) throws IOException;
  }
}
