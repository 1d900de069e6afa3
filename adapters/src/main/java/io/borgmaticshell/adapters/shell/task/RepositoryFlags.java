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
import java.util.List;
import java.util.Optional;

/// Reads what a new repository is to be like: what flags say, else what the configuration says of
/// the repository.
public final class RepositoryFlags {
  private static final List<Said<Detail>> DETAILS =
      List.of(
          new Said<>(Detail.ID_HASH, RepoActions.ID_HASH, RepositoryListOptions.ID_HASH),
          new Said<>(
              Detail.KEY_LOCATION, RepoActions.KEY_LOCATION, RepositoryListOptions.KEY_LOCATION),
          new Said<>(Detail.SOURCE, RepoActions.SOURCE),
          new Said<>(
              Detail.STORAGE_QUOTA,
              RepoActions.STORAGE_QUOTA,
              RepositoryListOptions.STORAGE_QUOTA));
  private static final List<Said<Trait>> TRAITS =
      List.of(
          new Said<>(Trait.FROM_OLDER_GENERATION, RepoActions.FROM_BORG1),
          new Said<>(Trait.COPIED_KEY, RepoActions.COPY_CRYPT_KEY),
          new Said<>(Trait.APPEND_ONLY, RepoActions.APPEND_ONLY, RepositoryListOptions.APPEND_ONLY),
          new Said<>(
              Trait.WITH_PARENTS,
              RepoActions.MAKE_PARENT_DIRS,
              RepositoryListOptions.MAKE_PARENT_DIRECTORIES));

  /// How something is said of a repository: by a flag, and perhaps by an option.
  private record Said<T>(T what, FlagSpec flag, Optional<OptionSpec> option) {
    Said(T what, FlagSpec flag) {
      this(what, flag, Optional.empty());
    }

    Said(T what, FlagSpec flag, OptionSpec option) {
      this(what, flag, Optional.of(option));
    }
  }

  private RepositoryFlags() {}

  /// Reads the flags of `repo-create`.
  ///
  /// @param entry what the configuration says of the repository
  /// @throws OperationFailed USAGE if nobody says how it is to be encrypted
  public static RepositoryDraft draft(FlagValues flags, Options entry) {
    var details = new EnumMap<Detail, String>(Detail.class);
    for (var said : DETAILS) {
      flags
          .value(said.flag())
          .or(() -> said.option().flatMap(entry::nonEmptyText))
          .ifPresent(text -> details.put(said.what(), text));
    }
    var traits = EnumSet.noneOf(Trait.class);
    for (var said : TRAITS) {
      if (flags.has(said.flag()) || said.option().filter(entry::isTrue).isPresent()) {
        traits.add(said.what());
      }
    }
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
}
