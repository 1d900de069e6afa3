package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.RepoActions;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.archive.RepositoryDraft.Detail;
import io.borgmaticshell.domain.archive.RepositoryDraft.Trait;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// Reads what a new repository is to be like: what flags say, else what the configuration says of
/// the repository.
public final class RepositoryFlags {
  private static final Map<Detail, FlagSpec> DETAILS =
      Map.of(
          Detail.ID_HASH, RepoActions.ID_HASH,
          Detail.KEY_LOCATION, RepoActions.KEY_LOCATION,
          Detail.SOURCE, RepoActions.SOURCE,
          Detail.STORAGE_QUOTA, RepoActions.STORAGE_QUOTA);
  private static final Map<Detail, OptionSpec> CONFIGURED_DETAILS =
      Map.of(
          Detail.ID_HASH, RepositoryListOptions.ID_HASH,
          Detail.KEY_LOCATION, RepositoryListOptions.KEY_LOCATION,
          Detail.STORAGE_QUOTA, RepositoryListOptions.STORAGE_QUOTA);
  private static final Map<Trait, FlagSpec> TRAITS =
      Map.of(
          Trait.FROM_OLDER_GENERATION, RepoActions.FROM_BORG1,
          Trait.COPIED_KEY, RepoActions.COPY_CRYPT_KEY,
          Trait.APPEND_ONLY, RepoActions.APPEND_ONLY,
          Trait.WITH_PARENTS, RepoActions.MAKE_PARENT_DIRS);
  private static final Map<Trait, OptionSpec> CONFIGURED_TRAITS =
      Map.of(
          Trait.APPEND_ONLY, RepositoryListOptions.APPEND_ONLY,
          Trait.WITH_PARENTS, RepositoryListOptions.MAKE_PARENT_DIRECTORIES);

  private RepositoryFlags() {}

  /// Reads the flags of `repo-create`.
  ///
  /// @param entry what the configuration says of the repository
  /// @throws OperationFailed USAGE if nobody says how it is to be encrypted
  public static RepositoryDraft draft(FlagValues flags, Options entry) {
    var details = new EnumMap<Detail, String>(Detail.class);
    DETAILS.forEach((detail, flag) ->
        flags
            .value(flag)
            .or(() -> configured(entry, detail))
            .ifPresent(text -> details.put(detail, text)));
    var traits = EnumSet.noneOf(Trait.class);
    TRAITS.forEach((trait, flag) -> {
      if (flags.has(flag) || configured(entry, trait)) {
        traits.add(trait);
      }
    });
    return new RepositoryDraft(encryption(flags, entry), details, traits);
  }

  private static String encryption(FlagValues flags, Options entry) {
    return flags
        .value(RepoActions.ENCRYPTION)
        .or(() -> entry.nonEmptyText(RepositoryListOptions.ENCRYPTION))
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.USAGE,
                "repo-create needs --encryption.",
                "Add it, for example: borgmatic repo-create --encryption repokey-blake2; or set"
                    + " `encryption` of the repository in the configuration."));
  }

  private static Optional<String> configured(Options entry, Detail detail) {
    return Optional.ofNullable(CONFIGURED_DETAILS.get(detail)).flatMap(entry::nonEmptyText);
  }

  private static boolean configured(Options entry, Trait trait) {
    return Optional.ofNullable(CONFIGURED_TRAITS.get(trait)).filter(entry::isTrue).isPresent();
  }
}
