package io.borgmaticshell.adapters.shell.catalog;

import io.borgmaticshell.application.catalog.ArchiveList;
import io.borgmaticshell.application.catalog.Catalog;
import io.borgmaticshell.application.catalog.CatalogedArchive;
import io.borgmaticshell.application.catalog.CatalogedDump;
import io.borgmaticshell.domain.archive.Repository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A repository of the configuration, and what the catalogue knows of it.
record KnownRepository(Repository repository, Catalog catalog) {
  private static final String LATEST = "latest";

  boolean isCalled(String name) {
    return repository.location().equals(name) || repository.label().equals(Optional.of(name));
  }

  Optional<ArchiveList> archives() {
    return catalog.archives(repository.location());
  }

  /// The dumps in an archive.
  ///
  /// @param archive its name, the beginning of its identity, or `latest`
  Stream<CatalogedDump> dumps(String archive) {
    return archives().stream()
        .flatMap(list -> list.archives().stream())
        .filter(one -> isMeant(one, archive))
        .flatMap(one -> catalog.dumps(repository.location(), one.archive().id()).stream())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  private static boolean isMeant(CatalogedArchive one, String archive) {
    return archive.equals(LATEST)
        || one.archive().name().value().equals(archive)
        || one.archive().id().startsWith(archive);
  }
}
