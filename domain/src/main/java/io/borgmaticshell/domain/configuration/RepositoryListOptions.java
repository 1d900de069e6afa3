package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.option.OptionSpec;

/// The list of repositories and what each entry of it may say.
public final class RepositoryListOptions {
  public static final OptionSpec PATH =
      OptionSpec.text("path", "Where the repository is: a path or a URL.")
          .like("ssh://backup@vault.example.org/./databases.borg");
  public static final OptionSpec LABEL =
      OptionSpec.text("label", "A short name to select the repository by.").like("offsite");
  public static final OptionSpec ENCRYPTION =
      OptionSpec.text("encryption", "How a new repository is encrypted.").like("repokey-blake2");
  public static final OptionSpec ID_HASH =
      OptionSpec.text("id_hash", "How a new repository names its chunks.").like("blake3");
  public static final OptionSpec KEY_LOCATION =
      OptionSpec.text("key_location", "Where the key of a new repository is kept.").like("keyfile");
  public static final OptionSpec APPEND_ONLY =
      OptionSpec.flag("append_only", "Whether a new repository refuses deletions.")
          .usually("false");
  public static final OptionSpec STORAGE_QUOTA =
      OptionSpec.text("storage_quota", "How much a new repository may hold.").like("50G");
  public static final OptionSpec MAKE_PARENT_DIRECTORIES =
      OptionSpec.flag(
              "make_parent_directories", "Whether the directories above a new repository are made.")
          .usually("false");
  public static final OptionSpec REPOSITORIES =
      OptionSpec.sections(
              "repositories",
              "Where archives are kept, in the order of backups.",
              PATH,
              LABEL,
              ENCRYPTION,
              ID_HASH,
              KEY_LOCATION,
              APPEND_ONLY,
              STORAGE_QUOTA,
              MAKE_PARENT_DIRECTORIES)
          .mandatory();

  private RepositoryListOptions() {}
}
