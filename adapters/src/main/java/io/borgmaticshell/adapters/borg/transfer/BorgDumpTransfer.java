package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.borg.SafetyArchives;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.report.BackupTalk;
import io.borgmaticshell.adapters.borg.restore.RestoreRun;
import io.borgmaticshell.adapters.process.CommandDatabaseCatalog;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.RuntimeDirectory;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.CourseOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Streams dumps through named pipes into `borg create --read-special`, and from `borg extract
/// --stdout` into the databases' clients.
public final class BorgDumpTransfer implements DumpTransfer {
  private final ProcessEngine engine;
  private final BorgProgram borg;
  private final RuntimeDirectory runtime;
  private final ProgressListener progress;
  private final InstantSource clock;

  public BorgDumpTransfer(
      ProcessEngine engine,
      BorgProgram borg,
      RuntimeDirectory runtime,
      ProgressListener progress,
      InstantSource clock) {
    this.clock = clock;
    this.engine = engine;
    this.borg = borg;
    this.runtime = runtime;
    this.progress = progress;
  }

  @Override
  public boolean hasSource(RepositoryAccess access, DumpRecipe recipe) {
    return new Prerequisites(engine).hasSource(access, recipe);
  }

  @Override
  public Archive store(ArchiveDraft wanted, BackupCourse course) {
    var draft = SafetyArchives.settled(wanted, clock.instant());
    var version = borg.version(draft.access());
    new Prerequisites(engine).check(draft);
    try (var workspace = openWorkspace(draft.access());
        var group = engine.group()) {
      var layout = new ArchiveLayout(workspace, draft);
      var patterns = new CreatePatterns(workspace, draft.access().options(), version);
      var pipes = layout.prepare(group);
      new ServerGlobals(workspace, draft, group, progress).save();
      var file = workspace.unarchived().resolve("patterns");
      var hooks = layout.hooks();
      if (patterns.hasSources()
          && !draft.access().options().isTrue(CourseOptions.SKIP_PATH_VALIDATION)) {
        write(file, patterns.lines(hooks, draft.configurationFiles(), true, List.of()));
        var special = new SpecialFiles(borg, progress).find(draft.access(), file, patterns);
        write(file, patterns.lines(hooks, draft.configurationFiles(), true, special));
      } else {
        write(file, patterns.lines(hooks, draft.configurationFiles(), true, List.of()));
      }
      var create = createCommand(draft.access(), file, patterns, course, "--json");
      var surroundings =
          new BackupRun.Surroundings(
              group, progress, clock, draft.access().repository().location());
      var written = new DirectoryDumps(workspace, draft, group, progress).write();
      var content = new BackupRun.Content(pipes, written);
      var order = new BackupRun.Order(draft, course, create);
      return new BackupRun(order, borg, surroundings, content).run();
    } catch (IOException e) {
      throw workspaceFailed(e);
    } finally {
      progress.on(new ProgressEvent.AllStopped());
    }
  }

  @Override
  public void rehearse(ArchiveDraft draft, BackupCourse course) {
    var version = borg.version(draft.access());
    new Prerequisites(engine).check(draft);
    try (var workspace = openWorkspace(draft.access())) {
      var patterns = new CreatePatterns(workspace, draft.access().options(), version);
      // Without sources there is nothing Borg could look at, and it says so with an error.
      if (patterns.hasSources()) {
        var file = workspace.unarchived().resolve("patterns");
        write(file, patterns.lines(List.of(), List.of(), false, List.of()));
        var create = createCommand(draft.access(), file, patterns, course, "--dry-run");
        var talk = new BackupTalk(course.output(), progress, clock, borg.listener());
        borg.run(draft.access(), create, talk, output -> output.readAllBytes());
      }
    } catch (IOException e) {
      throw workspaceFailed(e);
    }
  }

  @Override
  public void restore(
      RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe) {
    borg.version(access);
    try (var workspace = openWorkspace(access);
        var group = engine.group()) {
      var surroundings =
          new RestoreRun.Surroundings(
              group, progress, borg, workspace, new CommandDatabaseCatalog(engine).machine(access));
      RestoreRun.begin(
              access,
              dump,
              surroundings,
              head -> {
                var chosen = recipe.apply(head);
                new Prerequisites(engine).checkInstalled(access, chosen.load());
                return chosen;
              })
          .run();
    } catch (IOException e) {
      throw workspaceFailed(e);
    } catch (InterruptedException e) {
      throw ProcessGroup.interrupted(e);
    } finally {
      progress.on(new ProgressEvent.AllStopped());
    }
  }

  private Workspace openWorkspace(RepositoryAccess access) {
    var workspace = runtime.open(access.options().text(RepositoryOptions.USER_RUNTIME_DIRECTORY));
    // Scripts look for it in logs, as they do in those of the original borgmatic.
    progress.on(new ProgressEvent.Detailed("Using runtime directory " + workspace.archived()));
    return workspace;
  }

  private CommandLine createCommand(
      RepositoryAccess access,
      Path file,
      CreatePatterns patterns,
      BackupCourse course,
      String last) {
    var words = borg.commands(access).create(file.toString(), true, course, last);
    var command = borg.command(access, words);
    return patterns.workingDirectory().isPresent()
        ? command.in(patterns.workingDirectory())
        : command;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static OperationFailed workspaceFailed(IOException e) {
    return new OperationFailed(
        new Problem(
            Problem.Kind.CONFIGURATION,
            "The runtime directory cannot be used: %s.".formatted(e.getMessage()),
            "Set 'user_runtime_directory' to a directory with some space."),
        e);
  }
}
