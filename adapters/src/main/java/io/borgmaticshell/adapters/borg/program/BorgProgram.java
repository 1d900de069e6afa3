package io.borgmaticshell.adapters.borg.program;

import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.CourseOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Runs the configured Borg with the environment and passphrase a configuration asks for.
public final class BorgProgram {
  // Borg documentation, "Return codes": with modern codes, 2 to 99 are errors and 100 to 127
  // warnings; of the latter these mean that something asked for is missing in the result.
  private static final Set<Integer> SEVERE_WARNINGS = Set.of(101, 102, 104, 105, 106);

  // Borg's runtime says this when Borg asks for a passphrase and nobody is there to answer; what
  // matters is said by the error that follows.
  private static final String ASKING_IN_VAIN = "GetPassWarning";

  private final ProcessEngine engine;
  private final ProgressListener progress;
  private final BorgVersions versions;
  private final Passphrases passphrases;

  public BorgProgram(
      ProcessEngine engine, CredentialSource credentials, ProgressListener progress) {
    this.engine = engine;
    this.progress = progress;
    this.versions = new BorgVersions(engine);
    this.passphrases = new Passphrases(engine, credentials);
  }

  /// Which Borg the configuration uses.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed or too old
  public BorgVersion version(RepositoryAccess access) {
    return versions.of(program(access).arg("--version").build());
  }

  /// How that Borg wants its command lines.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed or too old
  public BorgGrammar grammar(RepositoryAccess access) {
    return BorgGrammar.of(version(access));
  }

  /// Composes the words of command lines for that Borg.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed or too old
  public BorgCommands commands(RepositoryAccess access) {
    return new BorgCommands(access, grammar(access));
  }

  /// Starts a command line for that Borg, of which the task itself adds the rest.
  ///
  /// @throws OperationFailed TOOL_MISSING if it is not installed or too old
  public BorgWords words(RepositoryAccess access, String command) {
    return new BorgWords(access, grammar(access), command);
  }

  /// A variable of the environment that programs inherit, unless it is empty.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(engine.environment().get(name)).filter(text -> !text.isEmpty());
  }

  /// The home directory of the user.
  public String home() {
    return engine.environment().getOrDefault("HOME", "/");
  }

  /// A command line of Borg, complete with environment, passphrase and working directory.
  public CommandLine command(RepositoryAccess access, List<String> words) {
    var command = prepared(access, words);
    var passphrase = passphrases.of(access);
    if (passphrase.isPresent()) {
      command
          .withoutEnv("BORG_PASSPHRASE", "BORG_PASSCOMMAND")
          .env("BORG_PASSPHRASE_FD", Optional.of(Integer.toString(CommandLine.SECRET_DESCRIPTOR)))
          .secretOnDescriptor(passphrase);
    }
    return complete(access, command);
  }

  /// The same, without a configured passphrase: Borg is to ask for one.
  public CommandLine commandThatAsks(RepositoryAccess access, List<String> words) {
    return complete(access, prepared(access, words));
  }

  private static CommandLine complete(RepositoryAccess access, CommandLine.Builder command) {
    return command.build().in(access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY));
  }

  private CommandLine.Builder prepared(RepositoryAccess access, List<String> words) {
    var options = access.options();
    var command = program(access).arg(words.toArray(String[]::new));
    for (var variable : RepositoryOptions.VARIABLES) {
      command.env(variable.name(), options.text(variable.option()));
    }
    for (var answer : RepositoryOptions.ANSWERS) {
      if (!engine.environment().containsKey(answer.name())) {
        command.env(answer.name(), options.flag(answer.option()).map(yes -> yes ? "YES" : "NO"));
      }
    }
    return command
        .env("BORG_REMOTE_PATH", options.nonEmptyText(RepositoryOptions.REMOTE_PATH))
        .env("BORG_EXIT_CODES", Optional.of("modern"));
  }

  private static CommandLine.Builder program(RepositoryAccess access) {
    return CommandLine.ofConfigured(
        access.options().nonEmptyText(RepositoryOptions.LOCAL_PATH).orElse("borg"));
  }

  /// Runs Borg to its end. Its warnings are passed on.
  ///
  /// @throws OperationFailed in the user's words if Borg ended with an error
  public <T> T run(
      RepositoryAccess access, CommandLine command, ProcessGroup.OutputReader<T> reader) {
    return run(access, command, listener(), reader);
  }

  /// Runs Borg to its end and hands over each line of its error output.
  ///
  /// @throws OperationFailed in the user's words if Borg ended with an error
  public <T> T run(
      RepositoryAccess access,
      CommandLine command,
      Consumer<String> errorLines,
      ProcessGroup.OutputReader<T> reader) {
    try (var group = engine.group()) {
      var finished = group.run(command, errorLines, reader);
      // What is read must be there, so an error stays one whatever it is to count as.
      if (isError(finished.exit()) || isError(access, finished.exit())) {
        throw BorgFailure.of(access, finished.exit());
      }
      return finished.output();
    }
  }

  /// Runs Borg to its end, and hands over each line of its error output; what its end counts as is
  /// as configured.
  ///
  /// @throws OperationFailed in the user's words if it counts as an error
  public <T> T work(
      RepositoryAccess access,
      CommandLine command,
      Consumer<String> errorLines,
      ProcessGroup.OutputReader<T> reader) {
    try (var group = engine.group()) {
      var finished = group.run(command, errorLines, reader);
      judge(access, finished.exit());
      return finished.output();
    }
  }

  /// Lets Borg talk to the user itself, to its end.
  ///
  /// @param attended whether it may read our standard input
  public Exit converse(
      CommandLine command, boolean attended, OutputStream output, OutputStream errors) {
    try (var group = engine.group()) {
      return group.converse(command, attended, output, errors);
    }
  }

  /// Runs Borg to its end, whatever comes of it; what it says is not passed on.
  public <T> ProcessGroup.Finished<T> attempt(
      CommandLine command, ProcessGroup.OutputReader<T> reader) {
    try (var group = engine.group()) {
      return group.run(command, line -> {}, reader);
    }
  }

  /// Starts Borg, and ends it as soon as enough of its output was read; what it says is not passed
  /// on.
  public <T> T begin(CommandLine command, ProcessGroup.OutputReader<T> reader) {
    try (var group = engine.group()) {
      var child = group.start(command, line -> {});
      return ProcessGroup.attended(() -> reader.read(child.output()));
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    }
  }

  /// Runs Borg to its end and hands over each line of its error output.
  public Exit runTelling(CommandLine command, Consumer<String> errorLines) {
    try (var group = engine.group()) {
      return group.run(command, errorLines, output -> output.readAllBytes()).exit();
    }
  }

  /// Tells the user what Borg writes to its error output.
  public Consumer<String> listener() {
    return line -> {
      var record = BorgLog.parse(line);
      progress.on(
          record.level().equals("WARNING") && !record.message().contains(ASKING_IN_VAIN)
              ? new ProgressEvent.Warned("Borg: " + record.message())
              : new ProgressEvent.ProgramSaid("borg", record.message()));
    };
  }

  /// Makes of the end of Borg's work what the configuration says: a failure, a warning or nothing.
  ///
  /// @throws OperationFailed in the user's words if it counts as an error
  public void judge(RepositoryAccess access, Exit exit) {
    if (isError(access, exit)) {
      throw BorgFailure.of(access, exit);
    }
    if (isError(exit)) {
      progress.on(
          new ProgressEvent.Warned(
              "%s This counts as a warning, as 'borg_exit_codes' says."
                  .formatted(BorgFailure.of(access, exit).problem().what())));
    }
  }

  private static boolean isError(RepositoryAccess access, Exit exit) {
    return !exit.isSuccess()
        && CourseOptions.isError(access.options(), exit.code()).orElseGet(() -> isError(exit));
  }

  /// Whether Borg's work is usually taken for failed.
  public static boolean isError(Exit exit) {
    var code = exit.code();
    return (code >= 2 && code <= 99) || code > 128 || SEVERE_WARNINGS.contains(code);
  }
}
