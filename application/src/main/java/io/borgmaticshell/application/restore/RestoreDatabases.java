package io.borgmaticshell.application.restore;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.application.port.ContainerDirectory;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings databases back from an archive.
public final class RestoreDatabases {
  private final HookCatalog hooks;
  private final ContainerDirectory containers;
  private final ArchiveRepository repository;
  private final DumpTransfer transfer;

  public RestoreDatabases(
      HookCatalog hooks,
      ContainerDirectory containers,
      ArchiveRepository repository,
      DumpTransfer transfer) {
    this.containers = containers;
    this.hooks = hooks;
    this.repository = repository;
    this.transfer = transfer;
  }

  /// Restores what the selectors pick, in the order of the archive. Nothing is touched unless every
  /// selector picks something.
  ///
  /// @throws OperationFailed SELECTION if a selector picks nothing or cannot decide, CONFIGURATION
  ///   if a dump has no configured entry, and as [DumpTransfer#restore] does
  public RestoreReport run(RestoreRequest request) {
    var archive = repository.resolve(request.access(), request.archive());
    var stored = repository.dumps(request.access(), archive);
    var selected = select(request, archive, stored);
    var unconfigured = new ArrayList<DumpId>();
    for (var target : targets(request, stored, selected, unconfigured).entrySet()) {
      restore(request, target.getKey(), target.getValue());
    }
    if (!unconfigured.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The configuration has no entry for %s.".formatted(list(unconfigured)),
          "Add one, so that it is known where and how to restore.");
    }
    return new RestoreReport(archive, List.copyOf(selected));
  }

  private void restore(RestoreRequest request, StoredDump dump, DatabaseEntry entry) {
    if (!request.dryRun()) {
      var hook = hooks.hook(entry.hook());
      var target =
          DatabaseTarget.forRestore(entry, dump.id().database()).reachable(containers::address);
      transfer.restore(
          request.access(),
          dump,
          head -> {
            var recipe = hook.restore(target.stored(hook.format(dump.shape(), head)));
            return request.forceUnproven() ? recipe.ignoringBreaks() : recipe;
          });
    }
  }

  private Map<StoredDump, DatabaseEntry> targets(
      RestoreRequest request,
      List<StoredDump> stored,
      Set<DumpId> selected,
      List<DumpId> unconfigured) {
    var configured = new ConfiguredEntries(request.access().configuration().databases(), hooks);
    var targets = new LinkedHashMap<StoredDump, DatabaseEntry>();
    for (var dump : stored) {
      if (selected.contains(dump.id())) {
        configured
            .entryFor(dump.id())
            .ifPresentOrElse(
                entry -> targets.putIfAbsent(dump, entry), () -> unconfigured.add(dump.id()));
      }
    }
    return targets;
  }

  private static Set<DumpId> select(
      RestoreRequest request, ArchiveName archive, List<StoredDump> stored) {
    var available = stored.stream().map(StoredDump::id).distinct().toList();
    if (available.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.SELECTION,
          "Archive %s holds no database dumps.".formatted(archive),
          "Choose another archive: 'borgmatic repo-list' shows them.");
    }
    var selected = new LinkedHashSet<DumpId>();
    for (var selector : request.selectors()) {
      switch (selector.from(available)) {
        case Selection.Found(var dumps) -> selected.addAll(dumps);
        case Selection.Missing(var asked, var others) ->
            throw OperationFailed.because(
                Problem.Kind.SELECTION,
                "Archive %s holds no dump that fits %s.".formatted(archive, asked.display()),
                "It holds: " + list(others) + ".");
        case Selection.Ambiguous(var asked, var candidates) ->
            throw OperationFailed.because(
                Problem.Kind.SELECTION,
                "Several dumps fit %s.".formatted(asked.display()),
                "Add --hook to choose one of: " + list(candidates) + ".");
      }
    }
    return selected;
  }

  private static String list(List<DumpId> dumps) {
    return dumps.stream().map(DumpId::display).collect(Collectors.joining(", "));
  }
}
