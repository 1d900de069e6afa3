package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions on a whole repository.
public final class RepoActions {
  public static final FlagSpec ENCRYPTION =
      FlagSpec.value("MODE", "Borg's encryption mode.", "-e", "--encryption")
          .required("--encryption repokey-blake2");
  public static final ActionSpec REPO_CREATE =
      ActionSpec.of(
              "repo-create",
              REPOSITORIES,
              "Create an empty repository.",
              "borgmatic repo-create --encryption repokey-blake2")
          .called("rcreate", "init", "-I")
          .with(ENCRYPTION, REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(REPO_CREATE);

  private RepoActions() {}
}
