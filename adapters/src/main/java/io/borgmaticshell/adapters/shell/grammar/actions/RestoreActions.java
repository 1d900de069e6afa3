package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.HOOK;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.BACKUPS;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.CONFIRM;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.FAIL_FAST;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.FORCE_UNPROVEN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.GO_ON_WITHOUT_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.NO_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.PLAN;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.RESUME;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.UNPROTECTED;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.YES;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.AS;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.CREATE_DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PASSWORD;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.PORT;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.RESTORE_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreTargetFlags.USERNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.AT;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ALL;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.DUMPS_JSON;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_LABEL;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_PORT;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.SCHEMA;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The actions on dumps: seeing them, bringing them back, and taking that back.
public final class RestoreActions {
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
          .also(
              "borgmatic restore --archive latest --database users --hook postgresql --plan",
              "borgmatic restore --at 'yesterday 14:00' --database users --as users_then",
              "borgmatic restore --archive latest --safety --confirm")
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
  public static final FlagSpec SAFETY_ARCHIVE =
      FlagSpec.value("A", "The safety copy to bring back; default: the last one.", "--archive");
  public static final ActionSpec UNDO =
      ActionSpec.of(
              "undo",
              BACKUPS,
              "Bring back what a restore with a safety copy has overwritten.",
              "borgmatic undo --confirm")
          .also("borgmatic undo --plan")
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

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(DUMPS, RESTORE, UNDO);

  private RestoreActions() {}
}
