package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Runs commands of the user by `/bin/sh`, in the environment we were started in.
public final class UserCommands implements ShellCommands {
  private static final int KEPT = 25;

  private final ProcessEngine engine;
  private final ProgressListener progress;

  public UserCommands(ProcessEngine engine, ProgressListener progress) {
    this.engine = engine;
    this.progress = progress;
  }

  @Override
  public End run(Command command) {
    // Ctrl-C has called off what was going on; what puts things in order must not fall for it, too.
    var interrupted = command.parting() && Thread.interrupted();
    try (var group = engine.group()) {
      return run(group, command);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private End run(ProcessGroup group, Command command) {
    var last = new LastLines();
    var liberties = new Liberties(true, command.parting());
    var child = group.start(line(command), complaint -> complain(last, complaint), liberties);
    var exit = group.finished(child, output -> tell(output, last)).exit();
    return new End(exit.code(), exit.manner(), last.lines());
  }

  private static CommandLine line(Command command) {
    var text =
        command.umask().isPresent()
            ? "umask %d\n%s".formatted(command.umask().getAsInt(), command.text())
            : command.text();
    return CommandLine.of("/bin/sh").arg("-c", text).build().in(command.directory());
  }

  private boolean tell(InputStream output, LastLines last) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      last.add(line);
      progress.on(new ProgressEvent.CommandAnswered(line));
    }
    return true;
  }

  private void complain(LastLines last, String line) {
    last.add(line);
    progress.on(
        line.regionMatches(true, 0, "warning:", 0, "warning:".length())
            ? new ProgressEvent.Warned(line)
            : new ProgressEvent.CommandComplained(line));
  }

  /// The end of what a command says, on both of its outputs.
  private static final class LastLines {
    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
      if (lines.size() == KEPT) {
        lines.removeFirst();
      }
      lines.add(line);
    }

    synchronized List<String> lines() {
      return List.copyOf(lines);
    }
  }
}
