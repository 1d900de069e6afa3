package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Starts programs. Each leads a process group of its own and cannot outlive us (see
/// `docs/decisions/0002`), secrets reach it by environment or descriptor, never by argument.
public final class ProcessEngine {
  private static final String GUARD = readGuard();

  private final Map<String, String> environment;
  private final ProgressListener progress;
  private final ProgramPath programs;
  private final Packages packages;
  private final RunningPrograms running = new RunningPrograms();

  public ProcessEngine(Map<String, String> environment, ProgressListener progress) {
    this(environment, progress, new Packages(Map.of()));
  }

  /// @param packages knows how to install what is missing
  public ProcessEngine(
      Map<String, String> environment, ProgressListener progress, Packages packages) {
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.programs = new ProgramPath(environment);
    this.packages = packages;
  }

  /// Opens a scope for the programs of one operation.
  public ProcessGroup group() {
    return new ProcessGroup(this);
  }

  /// The environment programs inherit.
  public Map<String, String> environment() {
    return environment;
  }

  /// Ends every program that runs now and waits for it; whoever waits for one of them, or starts
  /// another, is interrupted. Only programs that say goodbye may still be started. For the moment
  /// our own process is asked to end.
  public void callOff() {
    running.end(RunningPrograms.Phase.PARTING);
  }

  /// Ends every program that still runs and waits for it; no other can be started.
  public void endAll() {
    running.end(RunningPrograms.Phase.ENDED);
  }

  /// Whether a program runs.
  public boolean isBusy() {
    return running.areThere();
  }

  /// Lets time pass.
  ///
  /// @throws OperationFailed INTERRUPTED if we are interrupted, or our own process is asked to end
  public void pause(Duration duration) {
    try {
      if (running.areEndingWithin(duration)) {
        throw ProcessGroup.interrupted();
      }
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    }
  }

  /// Whether a program can be started by its name alone.
  public boolean isInstalled(String program) {
    return programs.find(program, Optional.empty()).isPresent();
  }

  /// The paths of all programs of this name, in `PATH` and in folders that may hold `*`.
  List<String> installed(String program, List<String> folders) {
    return programs.all(program, folders).stream().map(Path::toString).toList();
  }

  /// Where a program is found.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed
  public Path locate(CommandLine command) {
    return programs
        .find(command.program(), command.workingDirectory())
        .orElseThrow(() -> notInstalled(command.program()));
  }

  /// Tells about a line of a program's error output.
  Consumer<String> reporter(CommandLine command) {
    return line -> progress.on(new ProgressEvent.ProgramSaid(command.program(), line));
  }

  ChildProcess start(CommandLine command, Optional<Path> inputPipe, Consumer<String> errorLines) {
    return start(command, inputPipe, errorLines, Liberties.NONE);
  }

  ChildProcess start(
      CommandLine command,
      Optional<Path> inputPipe,
      Consumer<String> errorLines,
      Liberties liberties) {
    return startDrained(
        command, inputPipe, errors -> new ErrorLines(errors, errorLines), liberties);
  }

  ChildProcess startDrained(
      CommandLine command,
      Optional<Path> input,
      Function<InputStream, ErrorLines> errors,
      Liberties liberties) {
    var phase = running.phase();
    if (!phase.allows(liberties)) {
      throw ProcessGroup.interrupted();
    }
    locate(command);
    progress.on(new ProgressEvent.CommandStarted(command.toString()));
    var builder = new ProcessBuilder(guarded(command, input, liberties));
    command
        .workingDirectory()
        .ifPresent(directory -> builder.directory(Path.of(directory).toFile()));
    var variables = builder.environment();
    variables.clear();
    variables.putAll(environment);
    variables.keySet().removeAll(command.unset());
    variables.putAll(command.environment());
    command.secretEnvironment().forEach((name, secret) -> variables.put(name, secret.reveal()));
    try {
      return ChildProcess.started(builder.start(), command, errors, running, phase);
    } catch (IOException e) {
      throw cannotStart(command, e);
    }
  }

  private static List<String> guarded(
      CommandLine command, Optional<Path> inputPipe, Liberties liberties) {
    var words = new ArrayList<String>();
    words.addAll(List.of("setsid", "sh", "-c", GUARD, "guard"));
    words.add(Long.toString(command.descriptorSecret().map(ChildProcess::lines).orElse(0L)));
    words.add(inputPipe.map(Path::toString).orElse(""));
    words.add(liberties.background() ? "y" : "");
    for (var word : command.words()) {
      words.add(literal(word));
    }
    return words;
  }

  private static String literal(Argument word) {
    return switch (word) {
      case Argument.Literal(var text) -> text;
      case Argument.ReplacementFile(), Argument.DumpDirectory() ->
          throw new IllegalArgumentException("a hole of the command line was not filled");
    };
  }

  private OperationFailed notInstalled(String program) {
    return OperationFailed.because(
        Problem.Kind.TOOL_MISSING,
        "The program '%s' was not found.".formatted(program),
        "Install it (%s), or add its directory to PATH.".formatted(packages.providing(program)));
  }

  private static OperationFailed cannotStart(CommandLine command, IOException e) {
    return new OperationFailed(
        new Problem(
            Problem.Kind.TOOL_MISSING,
            "'%s' cannot be started: %s.".formatted(command.program(), e.getMessage()),
            "Check that the working directory exists and that 'setsid' and 'sh' are installed."),
        e);
  }

  // Without its comments, which nobody wants to see in the output of ps.
  private static String readGuard() {
    try (var script = ProcessEngine.class.getResourceAsStream("guard.sh")) {
      if (script == null) {
        throw new IllegalStateException("guard.sh is missing from the program");
      }
      var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
