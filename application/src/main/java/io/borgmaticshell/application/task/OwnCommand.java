package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.archive.ArchiveReference;
import java.util.List;
import java.util.Optional;

/// A command in the repository program's own words.
///
/// @param archive which archive the words may refer to
public record OwnCommand(List<String> words, Optional<ArchiveReference> archive)
    implements RepositoryTask {
  public OwnCommand {
    words = List.copyOf(words);
  }
}
