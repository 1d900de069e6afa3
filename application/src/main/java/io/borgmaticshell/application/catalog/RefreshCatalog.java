package io.borgmaticshell.application.catalog;

import io.borgmaticshell.application.port.ArchiveRepository;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Brings the catalogue of one repository up to date: asks once for its archives, and once for each
/// archive that is new. What has been found is kept at once, so that a refresh that is interrupted
/// goes on where it was the next time.
public final class RefreshCatalog {
  // Often enough that an interruption loses little, seldom enough that writing costs nothing.
  private static final int BATCH = 20;

  private final ArchiveRepository repository;
  private final Catalog catalog;
  private final InstantSource clock;

  public RefreshCatalog(ArchiveRepository repository, Catalog catalog, InstantSource clock) {
    this.repository = repository;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// Does it, the newest archives first. An archive that cannot be read is left out of account.
  ///
  /// @throws OperationFailed as [ArchiveRepository#archives] does
  public void run(RepositoryAccess access) {
    var location = access.repository().location();
    var asOf = clock.instant();
    var archives =
        repository.archives(access).stream()
            .sorted(Comparator.comparing(Archive::start).reversed())
            .toList();
    var sizes = new HashMap<String, OptionalLong>();
    for (var archive : archives) {
      catalog
          .dumps(location, archive.id())
          .ifPresent(dumps -> sizes.put(archive.id(), total(dumps)));
    }
    catalog.keep(location, new ArchiveList(asOf, listed(archives, sizes)));
    catalog.retain(location, archives.stream().map(Archive::id).toList());
    var since = 0;
    for (var archive : archives) {
      if (!sizes.containsKey(archive.id())) {
        sizes.put(archive.id(), total(look(access, archive)));
        since++;
      }
      if (since == BATCH) {
        catalog.keep(location, new ArchiveList(asOf, listed(archives, sizes)));
        since = 0;
      }
    }
    if (since > 0) {
      catalog.keep(location, new ArchiveList(asOf, listed(archives, sizes)));
    }
  }

  private List<CatalogedDump> look(RepositoryAccess access, Archive archive) {
    try {
      var dumps =
          repository.outline(access, archive.name()).stream()
              .map(RefreshCatalog::cataloged)
              .toList();
      catalog.keepDumps(access.repository().location(), archive.id(), dumps);
      return dumps;
    } catch (OperationFailed e) {
      if (e.problem().kind() != Problem.Kind.ARCHIVE) {
        throw e;
      }
      return List.of();
    }
  }

  private static CatalogedDump cataloged(ListedDump listed) {
    return new CatalogedDump(listed.dump().id(), listed.bytes());
  }

  private static List<CatalogedArchive> listed(
      List<Archive> archives, Map<String, OptionalLong> sizes) {
    var listed = new ArrayList<CatalogedArchive>();
    for (var archive : archives) {
      listed.add(
          new CatalogedArchive(archive, sizes.getOrDefault(archive.id(), OptionalLong.empty())));
    }
    return listed;
  }

  private static OptionalLong total(List<CatalogedDump> dumps) {
    return dumps.stream().anyMatch(dump -> dump.bytes().isEmpty())
        ? OptionalLong.empty()
        : OptionalLong.of(dumps.stream().mapToLong(dump -> dump.bytes().orElse(0)).sum());
  }
}
