package io.borgmaticshell.application.safety;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A safety copy while it is planned.
final class SafetyDraft {
  private final ArchiveName restored;
  private final List<PlannedDump> dumps = new ArrayList<>();
  private final List<SafetyRecord.Saved> saved = new ArrayList<>();
  private final List<Place> absent = new ArrayList<>();
  private final Set<ArchivePath> paths = new HashSet<>();

  SafetyDraft(ArchiveName restored) {
    this.restored = restored;
  }

  /// Adds what a restore is about to overwrite.
  ///
  /// @return what the user should know about it
  List<String> add(DumpId origin, DatabaseTarget target, Optional<TargetContent.Content> content) {
    var place = target.place();
    if (content.isEmpty()) {
      absent.add(place);
      return List.of(
          "%s does not exist yet, so there is nothing to save.".formatted(place.display()));
    }
    var id = target.entry().dumpIdNamed(target.database());
    if (paths.add(ArchivePath.of(id))) {
      dumps.add(new PlannedDump(id, content.get().recipe()));
      saved.add(new SafetyRecord.Saved(id, origin, place, content.get().objects()));
    }
    return target
        .options()
        .nonEmptyText(EntryOptions.OPTIONS)
        .map(options ->
            "The safety copy of %s is made with '%s', and lacks what these flags leave out."
                .formatted(place.display(), options))
        .stream()
        .toList();
  }

  ArchiveDraft draft(RepositoryAccess access) {
    return ArchiveDraft.ofSafetyCopy(access, dumps, new SafetyRecord(restored, saved, absent));
  }
}
