package io.borgmaticshell.application.catalog;

import io.borgmaticshell.domain.dump.DumpId;
import java.util.OptionalLong;

/// How large dumps were the last time, for a guess how long they take this time.
public final class KnownSizes {
  // A database that was left out of so many backups is none of today's.
  private static final int ARCHIVES = 10;

  private final Catalog catalog;

  public KnownSizes(Catalog catalog) {
    this.catalog = catalog;
  }

  /// The size of a dump in the newest archive that has it, in bytes; empty if nobody knows.
  ///
  /// @param location of the repository, as configured
  public OptionalLong of(String location, DumpId dump) {
    return catalog.archives(location).stream()
        .flatMap(list -> list.archives().stream().limit(ARCHIVES))
        .flatMap(archive -> catalog.dumps(location, archive.archive().id()).stream())
        .flatMap(dumps -> dumps.stream().filter(one -> one.id().equals(dump)))
        .flatMapToLong(one -> one.bytes().stream())
        .findFirst();
  }
}
