package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.shell.action.Questions;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.ProgressPrinter;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.catalog.InMemoryCatalog;
import io.borgmaticshell.application.catalog.KnownSizes;
import io.borgmaticshell.application.check.CheckRepository;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.SampleHook;
import io.borgmaticshell.application.monitoring.RunWatch;
import io.borgmaticshell.application.monitoring.WatchedRuns;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.UneventfulChecks;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.LiteralConfigurations;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.journal.InMemoryJournal;
import io.borgmaticshell.application.repository.BootstrapConfiguration;
import io.borgmaticshell.application.repository.ChooseArchive;
import io.borgmaticshell.application.repository.CreateRepository;
import io.borgmaticshell.application.repository.ExtractFiles;
import io.borgmaticshell.application.repository.ListDumps;
import io.borgmaticshell.application.restore.NothingMissing;
import io.borgmaticshell.application.restore.Precautions;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.RestoreSequence;
import io.borgmaticshell.application.restore.plan.PlanRestore;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import io.borgmaticshell.application.restore.undo.PlanUndo;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.application.run.RunActions;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.application.safety.TargetContent;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.option.PlainValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/// The whole driving side over repositories in memory: type a line, look at what was printed.
final class ShellSession {
  private static final ConnectionDetails CONNECTIONS =
      new ConnectionDetails(container -> container + ".address", (access, text) -> text);

  private static final TargetInspector INSPECTOR =
      new TargetInspector((access, question) -> "", (access, path) -> OptionalLong.empty());

  final InMemoryArchives archives = new InMemoryArchives();
  final AtomicInteger promptsStarted = new AtomicInteger();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Output output = new Output(out, err);
  private final LiteralConfigurations configurations = new LiteralConfigurations();
  private final InMemoryJournal journal = new InMemoryJournal();
  private Questions questions = Questions.UNHEARD;
  final List<String> commandsRun = new ArrayList<>();
  private final ShellCommands commands =
      command -> {
        commandsRun.add(command.text());
        return new ShellCommands.End(0, "it ended with exit code 0", List.of());
      };
  private InputStream input = InputStream.nullInputStream();
  private boolean terminal;
  private List<String> typedAtPrompt = List.of();

  /// One configuration, one repository called `here` that exists, two databases.
  static ShellSession ready() {
    var session = new ShellSession().with("/etc/a.yaml", List.of("here"), "users", "orders");
    session.type("repo-create --encryption none");
    return session;
  }

  ShellSession with(String file, List<String> repositories, String... databases) {
    configurations.with(SampleHook.configuration(file, repositories, List.of(databases)));
    return this;
  }

  /// A configuration that says how much to tell.
  ShellSession withVerbosity(String file, long level) {
    return withOption(file, ReportingOptions.VERBOSITY.key(), level);
  }

  /// A configuration with one more option.
  ShellSession withOption(String file, String key, Object value) {
    var plain = SampleHook.configuration(file, List.of("here"), List.of("users"));
    configurations.with(
        new Configuration(
            file,
            plain.files(),
            new Options(Map.of(key, value)),
            plain.repositories(),
            plain.databases()));
    return this;
  }

  ShellSession withBroken(String file) {
    configurations.withBroken(file);
    return this;
  }

  ShellSession piping(String text) {
    input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  ShellSession reading(InputStream stream) {
    input = stream;
    return this;
  }

  /// Puts somebody in front of a terminal, who will type these lines at the prompt.
  ShellSession onTerminal(String... lines) {
    terminal = true;
    typedAtPrompt = List.of(lines);
    return this;
  }

  /// Puts somebody there who answers every question with the same line.
  ShellSession answering(Optional<String> answer) {
    questions =
        question -> {
          output.text(question + answer.orElse("^C") + "\n");
          return answer;
        };
    return this;
  }

  /// Runs a command line of which the first word, the program, is left out.
  int type(String line) {
    return run(configurations, ShellWords.split(line));
  }

  int run(ConfigurationSource source, List<String> words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new ActionDispatcher(GRAMMAR, () -> useCases(source), output, surroundings(), "1.2.3")
        .run(words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  private Surroundings surroundings() {
    return new Surroundings(() -> terminal, input, questions, this::prompt);
  }

  private int prompt(LineRunner lines) {
    promptsStarted.incrementAndGet();
    return typedAtPrompt.stream()
        .mapToInt(line -> lines.run(ShellWords.split(line), questions))
        .reduce(0, (before, last) -> last);
  }

  private UseCases useCases(ConfigurationSource source) {
    var progress = new ProgressPrinter(output, new KnownSizes(new InMemoryCatalog()));
    var hooks = new HookCatalog(List.of(new SampleHook()));
    var planner = new RestorePlanner(hooks, CONNECTIONS);
    var content = new TargetContent(hooks, (access, question) -> "", archives);
    var sequence =
        new RestoreSequence(
            new Precautions(new SafetyCopy(content, archives, progress)),
            archives,
            NothingMissing.of(progress),
            new Leftovers(hooks, (access, question) -> "", progress),
            progress);
    return new UseCases(
        source,
        PlainValue::toString,
        (chosen, destination) -> List.of(destination.path()),
        new RunActions(
            commands,
            wait -> {},
            new WatchedRuns(
                (configuration, dryRun) -> RunWatch.NOBODY, output, InstantSource.system()),
            progress),
        new CreateRepository(archives),
        new CreateBackup(
            new BackupPlanner(hooks, (access, question) -> "", CONNECTIONS, progress), archives),
        new InMemoryTasks(archives),
        new CheckRepository(
            UneventfulChecks.MADE, UneventfulChecks.MADE, progress, InstantSource.system()),
        new ListDumps(archives, hooks.usualPorts()),
        new ChooseArchive(archives),
        new ExtractFiles(archives),
        new BootstrapConfiguration(archives),
        new PlanRestore(planner, archives, (access, dump, scan) -> {}, INSPECTOR),
        new RestoreDatabases(planner, archives, sequence, journal),
        new UndoRestore(planner, archives, sequence, progress),
        new PlanUndo(
            planner,
            archives,
            (access, dump, scan) -> {},
            INSPECTOR,
            new Leftovers(hooks, (access, question) -> "", progress)),
        () -> Instant.parse("2026-11-24T12:00:00Z"));
  }
}
