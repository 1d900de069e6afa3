package io.borgmaticshell.domain.archive;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A repository that is still to be made. Everything is in the repository program's own words.
///
/// @param encryption the mode, such as `repokey`
public record RepositoryDraft(String encryption, Map<Detail, String> details, Set<Trait> traits) {

  /// What more there is to say.
  public enum Detail {
    /// How chunks get their names.
    ID_HASH,
    /// Whether the key is kept in the repository or on this machine.
    KEY_LOCATION,
    /// A repository whose key material is used again.
    SOURCE,
    /// How much it may hold, such as `5G`.
    STORAGE_QUOTA
  }

  /// What it may be like besides.
  public enum Trait {
    /// The source is of the older generation.
    FROM_OLDER_GENERATION,
    /// The key that archives are encrypted with is that of the source.
    COPIED_KEY,
    /// It refuses deletions.
    APPEND_ONLY,
    /// The directories above it are made, too.
    WITH_PARENTS
  }

  public RepositoryDraft {
    details = Map.copyOf(details);
    traits = Set.copyOf(traits);
  }

  /// A repository of which nothing is said but how it is encrypted.
  public RepositoryDraft(String encryption) {
    this(encryption, Map.of(), Set.of());
  }

  public Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
