package io.borgmaticshell.adapters.shell.grammar.actions;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.options.DeclaredOptionFlags;
import io.borgmaticshell.adapters.shell.grammar.options.DeclaredOptions;
import io.borgmaticshell.application.hook.HookCatalog;
import java.util.List;

/// The command line of `borgmatic`.
public final class StandardGrammar {
  /// What runs when no action is named.
  private static final List<String> DEFAULTS = List.of("create", "prune", "compact", "check");

  /// The groups of actions, in the order of the help.
  private static final List<List<ActionSpec>> GROUPS =
      List.of(
          RepoActions.ALL,
          ArchiveActions.ALL,
          InspectionActions.ALL,
          RestoreActions.ALL,
          ExtractActions.ALL,
          HandlingActions.ALL,
          UpkeepActions.ALL,
          CheckActions.ALL,
          KeyActions.ALL,
          BorgActions.ALL,
          ConfigActions.ALL,
          ShellActions.ALL);

  /// All of it.
  public static final Grammar GRAMMAR =
      new Grammar(
          GlobalFlags.ALL,
          GROUPS.stream().flatMap(List::stream).toList(),
          DEFAULTS,
          new DeclaredOptionFlags(new DeclaredOptions(HookCatalog::installed)),
          GlobalFlags.HELP,
          GlobalFlags.VERSION);

  private StandardGrammar() {}
}
