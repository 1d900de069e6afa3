package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.stream.Stream;

/// The top-level options that say how repositories are reached.
public final class RepositoryOptions {
  public static final OptionSpec LOCAL_PATH =
      OptionSpec.text("local_path", "The Borg program to run.")
          .like("/opt/borg/borg")
          .usually("borg");
  public static final OptionSpec REMOTE_PATH =
      OptionSpec.text("remote_path", "The Borg program on the repository's machine.")
          .like("/opt/borg/borg");
  public static final OptionSpec SSH_COMMAND =
      OptionSpec.text("ssh_command", "The command that connects to the repository's machine.")
          .like("ssh -i /etc/borgmatic/id_vault");
  public static final OptionSpec ENCRYPTION_PASSPHRASE =
      OptionSpec.text("encryption_passphrase", "The passphrase that unlocks the repository.")
          .like("{credential file /etc/borgmatic/passphrase}");
  public static final OptionSpec ENCRYPTION_PASSCOMMAND =
      OptionSpec.text("encryption_passcommand", "A command that prints the passphrase.")
          .like("secret-tool lookup repository databases");
  public static final OptionSpec LOCK_WAIT =
      OptionSpec.number("lock_wait", "How many seconds to wait for the repository's lock.")
          .like(60);
  public static final OptionSpec UMASK =
      OptionSpec.number("umask", "The umask of files in the repository, as octal digits.").like(77);
  public static final OptionSpec WORKING_DIRECTORY =
      OptionSpec.text("working_directory", "Where programs run and relative paths start.")
          .like("/srv");
  public static final OptionSpec USER_RUNTIME_DIRECTORY =
      OptionSpec.text("user_runtime_directory", "Below which directory a run keeps its pipes.")
          .like("/run/user/0");
  public static final OptionSpec USER_STATE_DIRECTORY =
      OptionSpec.text(
              "user_state_directory", "Below which directory it is kept what a restore has done.")
          .like("/var/lib");
  public static final OptionSpec EXTRA_BORG_OPTIONS =
      OptionSpec.section(
          "extra_borg_options",
          "Further flags for Borg, by its command.",
          Stream.of(
                  "break_lock",
                  "check",
                  "compact",
                  "create",
                  "delete",
                  "export_tar",
                  "extract",
                  "info",
                  "init",
                  "key_change_passphrase",
                  "key_export",
                  "key_import",
                  "list",
                  "mount",
                  "prune",
                  "recreate",
                  "rename",
                  "repo_create",
                  "repo_delete",
                  "repo_info",
                  "repo_list",
                  "transfer",
                  "umount")
              .map(RepositoryOptions::flagsOf)
              .toArray(OptionSpec[]::new));

  public static final OptionSpec RELOCATED_IS_OK =
      OptionSpec.flag("relocated_repo_access_is_ok", "Whether a repository may have moved.");

  /// Options that become environment variables of Borg as they are.
  public static final List<Variable> VARIABLES =
      List.of(
          variable("archive_hostname", "BORG_HOSTNAME", "The host name that archives record.")
              .like("db1.example.org"),
          variable("archive_username", "BORG_USERNAME", "The user name that archives record.")
              .like("backup"),
          variable("borg_base_directory", "BORG_BASE_DIR", "Where Borg keeps all its files.")
              .like("/var/lib/borg"),
          variable("borg_config_directory", "BORG_CONFIG_DIR", "Where Borg keeps its settings.")
              .like("/var/lib/borg/config"),
          variable("borg_cache_directory", "BORG_CACHE_DIR", "Where Borg keeps its cache.")
              .like("/var/cache/borg"),
          variable(
                  "borg_security_directory",
                  "BORG_SECURITY_DIR",
                  "Where Borg remembers what it knows about repositories.")
              .like("/var/lib/borg/security"),
          variable("borg_keys_directory", "BORG_KEYS_DIR", "Where Borg keeps key files.")
              .like("/var/lib/borg/keys"),
          variable("borg_key_file", "BORG_KEY_FILE", "The key file to use.")
              .like("/var/lib/borg/keys/vault"),
          variable("temporary_directory", "TMPDIR", "Where Borg puts temporary files.")
              .like("/var/tmp"),
          new Variable(SSH_COMMAND, "BORG_RSH"),
          new Variable(
              OptionSpec.number(
                      "borg_files_cache_ttl", "How many backups a file stays in Borg's file cache.")
                  .like(50),
              "BORG_FILES_CACHE_TTL"));

  /// Options that answer Borg's questions: they become `YES` or `NO`, unless the variable is set
  /// already.
  public static final List<Variable> ANSWERS =
      List.of(
          answer("debug_passphrase", "Whether Borg may show how it got the passphrase."),
          answer("display_passphrase", "Whether Borg shows the passphrase of a new repository."),
          answer(RELOCATED_IS_OK),
          answer(
              "unknown_unencrypted_repo_access_is_ok",
              "Whether a repository without encryption may be used the first time."),
          answer("use_chunks_archive", "Whether Borg keeps chunk lists of archives."),
          answer("msgpack_version_check", "Whether Borg checks the version of msgpack."));

  private RepositoryOptions() {}

  /// Every option of this class, once.
  public static List<OptionSpec> all() {
    var named =
        Stream.of(
            LOCAL_PATH,
            REMOTE_PATH,
            SSH_COMMAND,
            ENCRYPTION_PASSPHRASE,
            ENCRYPTION_PASSCOMMAND,
            LOCK_WAIT,
            UMASK,
            WORKING_DIRECTORY,
            USER_RUNTIME_DIRECTORY,
            USER_STATE_DIRECTORY,
            EXTRA_BORG_OPTIONS);
    var variables = Stream.of(VARIABLES, ANSWERS).flatMap(List::stream).map(Variable::option);
    return Stream.concat(named, variables).distinct().toList();
  }

  private static OptionSpec flagsOf(String command) {
    return OptionSpec.text(command, "Flags of 'borg %s'.".formatted(command.replace('_', '-')))
        .like("--debug-topic network");
  }

  private static Variable variable(String key, String name, String description) {
    return new Variable(OptionSpec.text(key, description), name);
  }

  private static Variable answer(String key, String description) {
    return answer(OptionSpec.flag(key, description));
  }

  private static Variable answer(OptionSpec option) {
    return new Variable(option, "BORG_" + option.key().toUpperCase(java.util.Locale.ROOT));
  }

  /// An option and the environment variable it sets.
  public record Variable(OptionSpec option, String name) {
    private Variable like(String value) {
      return new Variable(option.like(value), name);
    }
  }
}
