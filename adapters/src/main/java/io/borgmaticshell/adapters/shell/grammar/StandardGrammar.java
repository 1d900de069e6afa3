package io.borgmaticshell.adapters.shell.grammar;

import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.AT;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.DUMPS_ALL;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.DUMPS_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.DUMPS_JSON;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.ORIGINAL_CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.ORIGINAL_HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.ORIGINAL_LABEL;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.ORIGINAL_PORT;
import static io.borgmaticshell.adapters.shell.grammar.SelectionFlags.SCHEMA;

import java.util.List;

/// The actions and flags of `borgmatic`. To add one, add its declaration here and say in
/// `RepositoryActions` what it does.
public final class StandardGrammar {
  public static final FlagSpec CONFIG =
      FlagSpec.repeated(
          "PATH", "Configuration file, or directory of such files.", "-c", "--config");
  public static final FlagSpec VERBOSITY =
      FlagSpec.value(
              "N",
              "How much to tell: -2 nothing, -1 errors, 0 warnings, 1 steps, 2 everything.",
              "-v",
              "--verbosity")
          .oneOf("-2", "-1", "0", "1", "2");
  public static final FlagSpec DRY_RUN =
      FlagSpec.flag("Show what would happen; change nothing.", "-n", "--dry-run");
  public static final FlagSpec NO_COLOR =
      FlagSpec.flag("Use no colours; there are none at present.", "--no-color");
  public static final FlagSpec VERSION = FlagSpec.flag("Print the version.", "--version");
  public static final FlagSpec HELP =
      FlagSpec.flag("Explain an action, or everything.", "-h", "--help");

  public static final FlagSpec REPOSITORY =
      FlagSpec.value(
          "R", "Only the repository with this label or path; * and ? are allowed.", "--repository");
  public static final FlagSpec ENCRYPTION =
      FlagSpec.value("MODE", "Borg's encryption mode.", "-e", "--encryption")
          .required("--encryption repokey-blake2");
  public static final FlagSpec LIST_ARCHIVE =
      FlagSpec.value("A", "Name or id of the archive, or 'latest'.", "--archive");
  public static final FlagSpec ARCHIVE = LIST_ARCHIVE.required("--archive latest");
  public static final FlagSpec DATABASE =
      FlagSpec.repeated(
          "NAME", "Only this database, or 'all'; repeatable.", "--data-source", "--database");
  public static final FlagSpec HOOK =
      FlagSpec.value("KIND", "Only databases of this kind, such as postgresql.", "--hook");
  public static final FlagSpec UNPROTECTED =
      FlagSpec.flag(
          "Restore straight into the database, as borgmatic does: half of a restore that fails may"
              + " stay.",
          "--unprotected");
  public static final FlagSpec FORCE_UNPROVEN =
      FlagSpec.flag("Load a dump even if it is known to be cut short.", "--force-unproven");

  public static final FlagSpec FAIL_FAST =
      FlagSpec.flag("Stop at the first database that cannot be restored.", "--fail-fast");
  public static final FlagSpec RESUME =
      FlagSpec.flag(
          "Do only what an earlier restore, cut short or partly failed, left to do.", "--resume");
  public static final FlagSpec SAFETY =
      FlagSpec.flag(
          "First save what is overwritten, in an archive of its own; usual at the prompt.",
          "--safety");
  public static final FlagSpec NO_SAFETY =
      FlagSpec.flag("Overwrite without saving first.", "--no-safety");
  public static final FlagSpec GO_ON_WITHOUT_SAFETY =
      FlagSpec.flag(
          "Save first where that is possible, and overwrite all the same where it is not.",
          "--go-on-without-safety");
  public static final FlagSpec CONFIRM =
      FlagSpec.flag("Ask before anything is overwritten; usual at the prompt.", "--confirm");
  public static final FlagSpec YES = FlagSpec.flag("Ask nothing.", "--yes");
  public static final FlagSpec SAFETY_ARCHIVE =
      FlagSpec.value("A", "The safety copy to bring back; default: the last one.", "--archive");
  public static final FlagSpec JSON =
      FlagSpec.flag("Print the result as one JSON document.", "--json");

  public static final FlagSpec HOSTNAME =
      FlagSpec.value("HOST", "Restore to this host.", "--hostname");
  public static final FlagSpec PORT = FlagSpec.value("N", "Restore to this port.", "--port");
  public static final FlagSpec USERNAME =
      FlagSpec.value("USER", "Restore as this user.", "--username");
  public static final FlagSpec PASSWORD =
      FlagSpec.value(
          "PASSWORD",
          "Restore with this password; everybody on this machine can see it, restore_password of"
              + " the configuration is better.",
          "--password");
  public static final FlagSpec CONTAINER =
      FlagSpec.value("CONTAINER", "Restore to this container.", "--container");
  public static final FlagSpec RESTORE_PATH =
      FlagSpec.value("FILE", "Restore to this file (SQLite).", "--restore-path");

  public static final FlagSpec EXTRACT_PATH =
      FlagSpec.repeated(
          "PATH", "Only this path and what is below it; repeatable.", "--restore-path", "--path");
  public static final FlagSpec DESTINATION =
      FlagSpec.value(
          "DIR", "Existing directory to write to; default: the current one.", "--destination");
  public static final FlagSpec STRIP_COMPONENTS =
      FlagSpec.value(
          "N",
          "Leave out this many leading directories; 'all': those above each --path.",
          "--strip-components");
  public static final FlagSpec PROGRESS = FlagSpec.flag("Tell how far it is.", "--progress");
  public static final FlagSpec AS =
      FlagSpec.value(
          "NAME",
          "Restore under this name and leave the original alone; for SQLite a file beside the"
              + " original, or a path.",
          "--as");

  public static final FlagSpec CREATE_DATABASE =
      FlagSpec.flag(
          "Make a database that does not exist (PostgreSQL; others do it anyway).", "--create");
  public static final FlagSpec PLAN =
      FlagSpec.flag("Show what would be replaced, lost and created; change nothing.", "--plan");

  private static final String REPOSITORIES = "Repositories";
  private static final String BACKUPS = "Backups";
  private static final String PROGRAM = "This program";

  public static final ActionSpec REPO_CREATE =
      ActionSpec.of(
              "repo-create",
              REPOSITORIES,
              "Create an empty repository.",
              "borgmatic repo-create --encryption repokey-blake2")
          .called("rcreate", "init", "-I")
          .with(ENCRYPTION, REPOSITORY);
  public static final ActionSpec CREATE =
      ActionSpec.of(
              "create",
              BACKUPS,
              "Back up the configured databases into a new archive.",
              "borgmatic create --dry-run")
          .called("-C")
          .with(REPOSITORY);
  public static final ActionSpec REPO_LIST =
      ActionSpec.of(
              "repo-list",
              REPOSITORIES,
              "List the archives of a repository.",
              "borgmatic repo-list --repository offsite")
          .called("rlist")
          .with(REPOSITORY);
  public static final ActionSpec LIST =
      ActionSpec.of(
              "list",
              BACKUPS,
              "List the content of an archive; without --archive, the archives.",
              "borgmatic list --archive latest")
          .called("-l")
          .with(LIST_ARCHIVE, AT, REPOSITORY);
  public static final ActionSpec DUMPS =
      ActionSpec.of(
              "dumps",
              BACKUPS,
              "List the database dumps of an archive, or of all.",
              "borgmatic dumps --all --database users")
          .with(
              DUMPS_ARCHIVE,
              AT,
              DUMPS_ALL,
              DATABASE,
              HOOK,
              ORIGINAL_HOSTNAME,
              ORIGINAL_PORT,
              ORIGINAL_LABEL,
              ORIGINAL_CONTAINER,
              DUMPS_JSON,
              REPOSITORY);
  public static final ActionSpec RESTORE =
      ActionSpec.of(
              "restore",
              BACKUPS,
              "Bring databases back from an archive.",
              "borgmatic restore --archive latest --database users")
          .called("-r")
          .with(
              ARCHIVE,
              AT,
              DATABASE,
              HOOK,
              ORIGINAL_HOSTNAME,
              ORIGINAL_PORT,
              ORIGINAL_LABEL,
              ORIGINAL_CONTAINER,
              SCHEMA,
              REPOSITORY,
              HOSTNAME,
              PORT,
              USERNAME,
              PASSWORD,
              CONTAINER,
              RESTORE_PATH,
              AS,
              CREATE_DATABASE,
              PLAN,
              FORCE_UNPROVEN,
              UNPROTECTED,
              FAIL_FAST,
              RESUME,
              SAFETY,
              NO_SAFETY,
              GO_ON_WITHOUT_SAFETY,
              CONFIRM,
              YES,
              JSON);
  public static final ActionSpec UNDO =
      ActionSpec.of(
              "undo",
              BACKUPS,
              "Bring back what a restore with a safety copy has overwritten.",
              "borgmatic undo --confirm")
          .with(
              SAFETY_ARCHIVE,
              REPOSITORY,
              PASSWORD,
              PLAN,
              FAIL_FAST,
              SAFETY,
              NO_SAFETY,
              GO_ON_WITHOUT_SAFETY,
              CONFIRM,
              YES,
              JSON);
  public static final ActionSpec EXTRACT =
      ActionSpec.of(
              "extract",
              BACKUPS,
              "Write files of an archive to a directory.",
              "borgmatic extract --archive latest --destination /tmp/by-hand")
          .called("-x")
          .with(ARCHIVE, AT, EXTRACT_PATH, DESTINATION, STRIP_COMPONENTS, PROGRESS, REPOSITORY);
  public static final ActionSpec CONFIG_VALIDATE =
      ActionSpec.of(
              "config validate",
              PROGRAM,
              "Check the configuration files.",
              "borgmatic config validate --config ./test.yaml")
          .onItsOwn();
  public static final ActionSpec SHELL =
      ActionSpec.of(
              "shell",
              PROGRAM,
              "Take one command after another: from the prompt, from a script (also @FILE) or from"
                  + " piped input.",
              "borgmatic shell nightly.txt")
          .called("@")
          .on("FILE")
          .onItsOwn();

  /// All of it.
  public static final Grammar GRAMMAR =
      new Grammar(
          List.of(CONFIG, VERBOSITY, DRY_RUN, NO_COLOR, VERSION, HELP),
          List.of(
              REPO_CREATE,
              REPO_LIST,
              CREATE,
              LIST,
              DUMPS,
              RESTORE,
              UNDO,
              EXTRACT,
              CONFIG_VALIDATE,
              SHELL),
          List.of("create", "prune", "compact", "check"),
          HELP,
          VERSION);

  private StandardGrammar() {}
}
