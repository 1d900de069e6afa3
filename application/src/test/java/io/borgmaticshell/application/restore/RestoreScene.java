package io.borgmaticshell.application.restore;

import static io.borgmaticshell.application.SampleAccess.access;

import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.BackupRequest;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.BackupCourse;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.journal.InMemoryJournal;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreCourse.Safety;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.application.safety.TargetContent;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A repository in memory, and restores from it that write down what they would do.
final class RestoreScene {
  static final ConnectionDetails CONNECTIONS =
      new ConnectionDetails(container -> container + ".address", (access, text) -> text);

  static final DatabaseEntry MYSQL_USERS = entry("mysql", Map.of("name", "users"));
  static final DatabaseEntry ORDERS =
      entry("postgresql", Map.of("name", "orders", "hostname", "db1", "restore_hostname", "db2"));
  static final DatabaseEntry USERS = entry("postgresql", Map.of("name", "users"));

  static final RestoreCourse RESUMED =
      new RestoreCourse(false, true, Safety.NONE, Confirmation.NOT_NEEDED);

  final HookCatalog hooks =
      new HookCatalog(List.of(CatHook.named("postgresql"), CatHook.named("mysql")));
  final InMemoryArchives archives = new InMemoryArchives();
  final List<String> restored = new ArrayList<>();
  final Map<String, Problem.Kind> refused = new HashMap<>();
  final ProgressRecorder progress = new ProgressRecorder();
  final RestorePlanner planner = new RestorePlanner(hooks, CONNECTIONS);
  final InMemoryJournal journal = new InMemoryJournal();
  final RestoreDatabases restore = new RestoreDatabases(planner, archives, sequence(), journal);

  void backUp(DatabaseEntry... entries) {
    archives.create(access(), new RepositoryDraft("none"));
    new CreateBackup(
            new BackupPlanner(hooks, (access, question) -> "", CONNECTIONS, event -> {}), archives)
        .run(new BackupRequest(access(entries), List.of(), false));
  }

  static RestoreRequest everything(DatabaseEntry... entries) {
    return request(List.of(RestoreSelector.EVERYTHING), false, entries);
  }

  static RestoreRequest request(
      List<RestoreSelector> selectors, boolean dryRun, DatabaseEntry... entries) {
    return request(
        selectors, new RestoreRequest.Manner(false, false, dryRun, RestoreCourse.USUAL), entries);
  }

  static RestoreRequest request(
      List<RestoreSelector> selectors, RestoreRequest.Manner manner, DatabaseEntry... entries) {
    return new RestoreRequest(
        access(entries),
        new ArchiveReference.Latest(),
        selectors,
        RestoreRequest.Destination.CONFIGURED,
        manner);
  }

  RestoreSequence sequence() {
    var transfer = new CommandRecorder(restored, refused, archives);
    var content = new TargetContent(hooks, (access, question) -> "", transfer);
    return new RestoreSequence(
        new Precautions(new SafetyCopy(content, transfer, progress)),
        transfer,
        NothingMissing.of(progress),
        new Leftovers(hooks, (access, question) -> "", progress),
        progress);
  }

  static RestoreRequest.Manner manner(RestoreCourse course) {
    return new RestoreRequest.Manner(false, false, false, course);
  }

  static List<String> outcomes(RestoreReport report) {
    return report.lines().stream().map(line -> line.outcome().getClass().getSimpleName()).toList();
  }

  static DatabaseEntry entry(String hook, Map<String, Object> options) {
    return new DatabaseEntry(HookName.of(hook), 0, new Options(options));
  }

  RestoreReport resume(DatabaseEntry... entries) {
    return restore.run(request(List.of(RestoreSelector.EVERYTHING), manner(RESUMED), entries));
  }

  /// Writes down which command would get which dump, unless it refuses that database.
  private record CommandRecorder(
      List<String> restored, Map<String, Problem.Kind> refused, InMemoryArchives archives)
      implements DumpTransfer {
    @Override
    public void restore(
        RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe) {
      var database = dump.id().database();
      if (refused.containsKey(database)) {
        throw OperationFailed.because(
            refused.getOrDefault(database, Problem.Kind.USAGE), database + " is refused.", "");
      }
      restored.add(dump.id().display() + " <- " + recipe.apply(DumpHead.NONE).load());
    }

    @Override
    public Archive store(ArchiveDraft draft, BackupCourse course) {
      restored.add("safety copy of " + draft.dumps().getFirst().recipe().command());
      return archives.store(draft);
    }

    @Override
    public boolean hasSource(RepositoryAccess access, DumpRecipe recipe) {
      return true;
    }

    @Override
    public void rehearse(ArchiveDraft draft, BackupCourse course) {
      throw new AssertionError("a restore rehearses no backup");
    }
  }
}
