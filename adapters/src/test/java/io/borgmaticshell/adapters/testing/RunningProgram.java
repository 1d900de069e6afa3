package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// A program that a test started in the background.
public final class RunningProgram implements AutoCloseable {
  // Nothing a test starts may hang the build.
  private static final long PATIENCE_SECONDS = 120;

  private final String command;
  private final Process process;
  private final Path folder;

  RunningProgram(String command, Process process, Path folder) {
    this.command = command;
    this.process = process;
    this.folder = folder;
  }

  /// How much memory it has held at most so far, in bytes; none once it has ended (Linux manual,
  /// "proc_pid_status", VmHWM).
  public OptionalLong peakMemory() {
    return ProcessTable.peakMemory(process.pid());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it with SIGKILL, which leaves it no chance to clean up.
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /// Asks it to end, with SIGTERM.
  public void terminate() {
    process.destroy();
  }

  /// Sends it a signal: `INT`.
  public void signal(String name) {
    Program.of("kill", "-" + name, Long.toString(process.pid())).run().successfulOutput();
  }

  /// Waits for its end.
  public Outcome outcome() {
    if (!await()) {
      kill();
      throw new IllegalStateException(
          "%s did not end within %d s.%n%s%s"
              .formatted(command, PATIENCE_SECONDS, text("output"), text("errors")));
    }
    return new Outcome(command, process.exitValue(), text("output"), text("errors"));
  }

  private boolean await() {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was interrupted", e);
    }
  }

  // What a program prints need not be text; a test that looks at it will see.
  private String text(String name) {
    try {
      return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends it, if it still runs, and forgets its output.
  @Override
  public void close() {
    kill();
    Directories.remove(folder);
  }
}
