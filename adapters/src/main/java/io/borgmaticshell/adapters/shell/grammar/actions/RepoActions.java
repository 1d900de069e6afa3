package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions on a whole repository.
public final class RepoActions {
  public static final FlagSpec ENCRYPTION =
      FlagSpec.value(
          "MODE",
          "Borg's encryption mode; default: `encryption` of the repository in the configuration.",
          "-e",
          "--encryption");
  public static final FlagSpec ID_HASH =
      FlagSpec.value("HASH", "How chunks get their names (Borg 2).", "-i", "--id-hash");
  public static final FlagSpec KEY_LOCATION =
      FlagSpec.value("PLACE", "Keep the key there: repokey or keyfile (Borg 2).", "--key-location");
  public static final FlagSpec SOURCE =
      FlagSpec.value(
          "R",
          "Use the key material of this repository again (Borg 2).",
          "--other-repo",
          "--source-repository");
  public static final FlagSpec FROM_BORG1 =
      FlagSpec.flag("That repository is one of Borg 1 (Borg 2).", "--from-borg1");
  public static final FlagSpec COPY_CRYPT_KEY =
      FlagSpec.flag("Encrypt with the key of that repository (Borg 2).", "--copy-crypt-key");
  public static final FlagSpec APPEND_ONLY =
      FlagSpec.flag("Refuse deletions (Borg 1).", "--append-only");
  public static final FlagSpec STORAGE_QUOTA =
      FlagSpec.value("SIZE", "Hold no more than this, such as 50G (Borg 1).", "--storage-quota");
  public static final FlagSpec MAKE_PARENT_DIRS =
      FlagSpec.flag("Make the directories above it, too (Borg 1).", "--make-parent-dirs");
  public static final ActionSpec REPO_CREATE =
      ActionSpec.of(
              "repo-create",
              REPOSITORIES,
              "Create an empty repository.",
              "borgmatic repo-create --encryption repokey-blake2")
          .called("rcreate", "init", "-I")
          .with(
              ENCRYPTION,
              ID_HASH,
              KEY_LOCATION,
              SOURCE,
              FROM_BORG1,
              COPY_CRYPT_KEY,
              APPEND_ONLY,
              STORAGE_QUOTA,
              MAKE_PARENT_DIRS,
              REPOSITORY);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(REPO_CREATE);

  private RepoActions() {}
}
