package io.borgmaticshell.application.task;

import java.util.Optional;
import java.util.Set;

/// Looking after the key of a repository.
public sealed interface KeyTask extends RepositoryTask {
  /// What stands for standard output or input where a file is expected.
  String STANDARD_STREAM = "-";

  /// Writes the key, still protected by its passphrase, to a file.
  ///
  /// @param destination the file; standard output by default
  record ExportKey(Optional<String> destination, Set<Manner> manners) implements KeyTask {
    public ExportKey {
      destination = destination.filter(path -> !path.equals(STANDARD_STREAM));
      manners = Set.copyOf(manners);
    }

    public boolean toFile() {
      return destination.isPresent();
    }
  }

  /// Puts a key back.
  ///
  /// @param source the file; standard input by default
  record ImportKey(Optional<String> source, Set<Manner> manners) implements KeyTask {
    public ImportKey {
      source = source.filter(path -> !path.equals(STANDARD_STREAM));
      manners = Set.copyOf(manners);
    }

    public boolean isFromFile() {
      return source.isPresent();
    }
  }

  /// Asks for a new passphrase.
  record ChangePassphrase() implements KeyTask {}
}
