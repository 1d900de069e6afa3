package io.borgmaticshell.application.backup;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;

/// Turns configured entries into the dumps of one archive.
public final class BackupPlanner {
  private final HookCatalog hooks;
  private final DatabaseCatalog catalog;
  private final ConnectionDetails connections;
  private final ProgressListener progress;

  public BackupPlanner(
      HookCatalog hooks,
      DatabaseCatalog catalog,
      ConnectionDetails connections,
      ProgressListener progress) {
    this.hooks = hooks;
    this.catalog = catalog;
    this.connections = connections;
    this.progress = progress;
  }

  ArchiveDraft plan(BackupRequest request) {
    var targets =
        request.access().configuration().databases().stream()
            .map(entry -> connections.complete(request.access(), DatabaseTarget.forDump(entry)))
            .toList();
    if (!request.dryRun()) {
      compareClientsWithServers(request, targets);
    }
    var plan = new DumpPlan(progress);
    targets.forEach(target -> plan(request, target, plan));
    return plan.draft(request);
  }

  private void compareClientsWithServers(BackupRequest request, List<DatabaseTarget> targets) {
    var checks = new ServerChecks(catalog, progress);
    for (var target : targets) {
      hooks.hook(target.entry().hook()).check(target).ifPresent(check -> checks.add(target, check));
    }
    checks.run(request.access());
  }

  private void plan(BackupRequest request, DatabaseTarget target, DumpPlan plan) {
    var entry = target.entry();
    var hook = hooks.hook(entry.hook());
    for (var remark : hook.remarks(entry)) {
      progress.on(new ProgressEvent.Warned("%s: %s".formatted(entry.location(), remark)));
    }
    var discovery = hook.discovery(target);
    if (request.dryRun() && !(discovery instanceof Discovery.AsNamed)) {
      progress.on(
          new ProgressEvent.Noted(
              "%s: the server would be asked for its databases.".formatted(entry.location())));
      return;
    }
    switch (discovery) {
      case Discovery.AsNamed() -> plan.add(entry, hook, target);
      case Discovery.OneDumpEach(var command, var names) -> {
        for (var name : found(entry, names.apply(ask(request, entry, command)))) {
          plan.add(entry, hook, target.named(name));
        }
        plan.addGlobals(entry, hook, target);
      }
      case Discovery.OneDumpForAll(var command, var names) -> {
        var members = found(entry, names.apply(ask(request, entry, command)));
        plan.add(entry, hook, target.holding(members));
      }
    }
  }

  private String ask(BackupRequest request, DatabaseEntry entry, CommandLine question) {
    try {
      return catalog.ask(request.access(), question);
    } catch (OperationFailed e) {
      var problem = e.problem();
      throw new OperationFailed(
          new Problem(
              problem.kind(),
              "%s: %s".formatted(entry.location(), problem.what()),
              problem.advice()),
          e);
    }
  }

  private static List<String> found(DatabaseEntry entry, List<String> names) {
    if (names.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.DATABASE,
          "%s: the server has no databases to back up.".formatted(entry.location()),
          "Check that the user may see them, and what 'skip_names' leaves out. No archive was made.");
    }
    return names;
  }
}
