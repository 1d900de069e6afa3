package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags.MATCH_ARCHIVES;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.REPOSITORY;
import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.REPOSITORIES;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import java.util.List;

/// The action that checks repositories.
public final class CheckActions {
  public static final FlagSpec REPAIR =
      FlagSpec.flag("Repair what is wrong, after a question.", "--repair");
  public static final FlagSpec MAX_DURATION =
      FlagSpec.value("SECONDS", "Stop checking the repository after this time.", "--max-duration");
  public static final FlagSpec ONLY =
      FlagSpec.repeated("CHECK", "Only this check, instead of the configured ones.", "--only")
          .oneOf("repository", "archives", "data", "extract", "spot");
  public static final FlagSpec FORCE =
      FlagSpec.flag("Check now, whatever frequency and only_run_on say.", "--force");

  public static final ActionSpec CHECK =
      ActionSpec.of(
              "check",
              REPOSITORIES,
              "Check whether repositories and archives are in order.",
              "borgmatic check --only data --force")
          .called("-k")
          .with(REPOSITORY, PROGRESS, REPAIR, MAX_DURATION, MATCH_ARCHIVES, ONLY, FORCE);

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(CHECK);

  private CheckActions() {}
}
