package io.borgmaticshell.domain.archive;

import java.util.Optional;

/// The name of one archive.
///
/// @param id the archive's identity, where the repository may hold several of that name
public record ArchiveName(String value, Optional<String> id) {
  public ArchiveName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an archive name must not be blank");
    }
  }

  /// A name that means one archive.
  public ArchiveName(String value) {
    this(value, Optional.empty());
  }

  @Override
  public String toString() {
    return value;
  }
}
