package io.borgmaticshell.domain.archive;

/// The name of one archive.
public record ArchiveName(String value) {
  public ArchiveName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an archive name must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
