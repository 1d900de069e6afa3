package io.borgmaticshell.bootstrap;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.catalog.CatalogFiles;
import io.borgmaticshell.adapters.configuration.sample.SampleFiles;
import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.adapters.shell.ActionDispatcher;
import io.borgmaticshell.adapters.shell.ConsolePrompt;
import io.borgmaticshell.adapters.shell.Surroundings;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.ProgressPrinter;
import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.catalog.KnownSizes;
import io.borgmaticshell.application.check.CheckRepository;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.application.monitoring.WatchedRuns;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.repository.BootstrapConfiguration;
import io.borgmaticshell.application.repository.ChooseArchive;
import io.borgmaticshell.application.repository.CreateRepository;
import io.borgmaticshell.application.repository.ExtractFiles;
import io.borgmaticshell.application.repository.ListDumps;
import io.borgmaticshell.application.restore.MissingDatabases;
import io.borgmaticshell.application.restore.Precautions;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.RestoreSequence;
import io.borgmaticshell.application.restore.plan.PlanRestore;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.undo.PlanUndo;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.application.run.RunActions;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.application.safety.TargetContent;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/// Puts the program together, in plain Java: a one-shot command runs from here without Spring. Only
/// the prompt starts Spring, and its beans come from here as well.
final class Wiring {
  private final Output output;
  private final BiFunction<HookCatalog, ProgressListener, Outside> outside;
  private Optional<UseCases> made = Optional.empty();

  /// Chooses what the program talks to.
  Wiring(Output output, BiFunction<HookCatalog, ProgressListener, Outside> outside) {
    this.output = output;
    this.outside = outside;
  }

  /// Everything that a command line can do. Nothing behind it is made before an action runs.
  ActionDispatcher dispatcher() {
    var surroundings =
        new Surroundings(
            Wiring::onTerminal,
            System.in,
            ConsolePrompt::askOpenly,
            lines ->
                ShellConfiguration.serve(
                    output,
                    lines,
                    new Knowledge(System.getenv(), HookCatalog.installed()).prompt()));
    return new ActionDispatcher(GRAMMAR, this::useCases, output, surroundings, Version.current());
  }

  private UseCases useCases() {
    made = made.or(() -> Optional.of(makeUseCases()));
    return made.orElseThrow();
  }

  private UseCases makeUseCases() {
    var progress = new ProgressPrinter(output, new KnownSizes(new CatalogFiles(System.getenv())));
    var hooks = HookCatalog.installed();
    var world = outside.apply(hooks, progress);
    var planner = new RestorePlanner(hooks, world.connections());
    var sequence = sequence(hooks, world, progress);
    return new UseCases(
        world.configurations(),
        new YamlWriter(),
        new SampleFiles(OptionTopics.of(hooks).options()),
        new RunActions(
            world.shell(),
            world.pause(),
            new WatchedRuns(world.monitoring(), output, Clock.systemUTC()),
            progress),
        new CreateRepository(world.repository()),
        new CreateBackup(
            new BackupPlanner(hooks, world.catalog(), world.connections(), progress),
            world.transfer()),
        world.tasks(),
        new CheckRepository(world.checks(), world.checkTimes(), progress, Clock.systemUTC()),
        new ListDumps(world.repository(), hooks.usualPorts()),
        new ChooseArchive(world.repository()),
        new ExtractFiles(world.repository()),
        new BootstrapConfiguration(world.repository()),
        new PlanRestore(planner, world.repository(), world.reader(), world.inspector()),
        new RestoreDatabases(planner, world.repository(), sequence, world.journal()),
        new UndoRestore(planner, world.repository(), sequence, progress),
        new PlanUndo(
            planner,
            world.repository(),
            world.reader(),
            world.inspector(),
            new Leftovers(hooks, world.catalog(), progress)),
        Clock.systemUTC());
  }

  private static RestoreSequence sequence(
      HookCatalog hooks, Outside world, ProgressListener progress) {
    var content = new TargetContent(hooks, world.catalog(), world.transfer());
    return new RestoreSequence(
        new Precautions(new SafetyCopy(content, world.transfer(), progress)),
        world.transfer(),
        new MissingDatabases(world.reader(), world.inspector(), world.commands(), progress),
        new Leftovers(hooks, world.catalog(), progress),
        progress);
  }

  /// Whether a person sits at both ends: a console answers for standard input and standard output
  /// together. Without a terminal, JDK 25 has no console, while 22 to 24 have one that says so.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
