package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.database.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A running program and its process group. Its lifeline is our end of the guard's standard input.
public final class ChildProcess implements AutoCloseable {
  // The guard asks with SIGTERM and insists with SIGKILL after 3 s; what still runs then is stuck
  // in the kernel, and waiting longer would not help.
  private static final long GRACE_SECONDS = 10;

  private final Process process;
  private final CommandLine command;
  private final ErrorLines errors;
  private final RunningPrograms registry;
  private final RunningPrograms.Phase phase;

  private ChildProcess(
      Process process,
      CommandLine command,
      ErrorLines errors,
      RunningPrograms registry,
      RunningPrograms.Phase phase) {
    this.process = process;
    this.command = command;
    this.errors = errors;
    this.registry = registry;
    this.phase = phase;
  }

  /// @param phase what we were up to when it was decided to start it
  static ChildProcess started(
      Process process,
      CommandLine command,
      Function<InputStream, ErrorLines> errors,
      RunningPrograms registry,
      RunningPrograms.Phase phase)
      throws IOException {
    var drained = errors.apply(process.getErrorStream());
    var child = new ChildProcess(process, command, drained, registry, phase);
    registry.add(child);
    if (child.isCalledOff()) {
      child.close();
      throw ProcessGroup.interrupted();
    }
    if (command.descriptorSecret().isPresent()) {
      child.tell(command.descriptorSecret().get().reveal() + "\n");
    }
    return child;
  }

  static long lines(Secret secret) {
    return secret.reveal().chars().filter(character -> character == '\n').count() + 1;
  }

  public CommandLine command() {
    return command;
  }

  /// What the program writes to standard output.
  public InputStream output() {
    return process.getInputStream();
  }

  /// Lets the program see the end of its input pipe, once we have closed our side of it. A program
  /// that has ended already, because it failed or needed no more, is left to [#finish()].
  public void endInput() {
    try {
      tell("end\n");
    } catch (IOException e) {
      // The guard is gone, and with it the program: its exit code says how it ended.
    }
  }

  private void tell(String text) throws IOException {
    var lifeline = process.getOutputStream();
    lifeline.write(text.getBytes(StandardCharsets.UTF_8));
    lifeline.flush();
  }

  /// Waits for the end of the program and of its error output.
  ///
  /// @throws InterruptedException also if our own process is asked to end, because then the exit of
  ///   the program says nothing about its work
  public Exit finish() throws InterruptedException {
    var code = process.waitFor();
    registry.remove(this);
    var exit = new Exit(code, errors.finish());
    if (isCalledOff()) {
      throw new InterruptedException("our own process is asked to end");
    }
    return exit;
  }

  private boolean isCalledOff() {
    return registry.phase() != phase;
  }

  /// Whether it still runs.
  public boolean isAlive() {
    return process.isAlive();
  }

  /// Ends the whole process group; returns at once.
  public void abandon() {
    try {
      lifeline().close();
    } catch (IOException e) {
      // The guard is gone, and with it the group.
    }
  }

  private OutputStream lifeline() {
    return process.getOutputStream();
  }

  /// Ends the whole process group and waits until it is gone.
  @Override
  public void close() {
    abandon();
    var interrupted = false;
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    process.destroyForcibly();
    registry.remove(this);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
