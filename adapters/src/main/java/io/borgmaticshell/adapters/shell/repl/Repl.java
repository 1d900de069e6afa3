package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.ShellLine;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.springframework.shell.core.ShellRunner;

/// Reads commands from the prompt and runs them, one at a time. Ctrl-C clears the line, or
/// interrupts the command that runs; Ctrl-D leaves. Stands in for Spring Shell's own runner, which
/// ends the program at Ctrl-C.
public final class Repl implements ShellRunner {
  private final LineReader reader;
  private final Terminal terminal;
  private final LineRunner commands;
  private final Output output;
  private final BackgroundRefresh refresh;

  /// @param refresh runs while nothing else does
  public Repl(LineReader reader, LineRunner commands, Output output, BackgroundRefresh refresh) {
    this.refresh = refresh;
    this.reader = reader;
    this.terminal = reader.getTerminal();
    this.commands = commands;
    this.output = output;
  }

  @Override
  public void run(String[] arguments) {
    readUntilLeft();
  }

  /// Serves the user until they leave.
  ///
  /// @return the exit code of the last command
  public int readUntilLeft() {
    // Between reading and running there are moments in which nobody else catches a Ctrl-C.
    var usual = terminal.handle(Signal.INT, signal -> {});
    try {
      var last = 0;
      for (var line = next(); !(line instanceof ShellLine.Leave); line = next()) {
        last = run(line, last);
      }
      return last;
    } finally {
      refresh.pause();
      terminal.handle(Signal.INT, usual);
    }
  }

  private ShellLine next() {
    try {
      refresh.resume();
      return ShellLine.read(reader.readLine(commands.prompt()));
    } catch (UserInterruptException e) {
      return new ShellLine.Blank();
    } catch (EndOfFileException e) {
      return new ShellLine.Leave();
    }
  }

  private int run(ShellLine line, int last) {
    return switch (line) {
      case ShellLine.Blank(), ShellLine.Leave() -> last;
      case ShellLine.Command(var words) -> runInterruptibly(words);
      case ShellLine.Unreadable(var problem) -> {
        output.problem(problem.text());
        yield 1;
      }
    };
  }

  private int runInterruptibly(List<String> words) {
    var code = new AtomicInteger(1);
    var command =
        Thread.ofPlatform()
            .name("command")
            .unstarted(() -> code.set(commands.run(words, this::ask)));
    var usual = terminal.handle(Signal.INT, signal -> interrupt(command));
    try {
      refresh.pause();
      command.start();
      waitFor(command);
    } finally {
      terminal.handle(Signal.INT, usual);
      output.stopping(false);
    }
    return code.get();
  }

  private void interrupt(Thread command) {
    output.stopping(true);
    command.interrupt();
  }

  // The editor is free while a command runs. What is typed here is an answer, no command to keep.
  private Optional<String> ask(String question) {
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    reader.setVariable(LineReader.DISABLE_COMPLETION, true);
    try {
      return Optional.of(reader.readLine(question));
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
      reader.setVariable(LineReader.DISABLE_COMPLETION, false);
    }
  }

  /// Waits until the command has cleaned up after itself, however long that takes: a prompt that
  /// comes back too early invites the next command into the middle of it.
  private static void waitFor(Thread command) {
    while (command.isAlive()) {
      try {
        command.join();
      } catch (InterruptedException e) {
        command.interrupt();
      }
    }
  }
}
