package io.borgmaticshell.domain.archive;

/// How users point at an archive.
public sealed interface ArchiveReference {
  /// The newest archive that belongs to the configuration.
  record Latest() implements ArchiveReference {}

  /// The archive of this name.
  record Named(ArchiveName name) implements ArchiveReference {}

  /// Reads what follows `--archive`.
  static ArchiveReference parse(String text) {
    return text.equals("latest") ? new Latest() : new Named(new ArchiveName(text));
  }
}
