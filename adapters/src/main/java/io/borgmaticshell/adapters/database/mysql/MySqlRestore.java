package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.adapters.database.mysql.exchange.MySqlExchange;
import io.borgmaticshell.adapters.database.mysql.exchange.Places;
import io.borgmaticshell.adapters.database.mysql.statement.RenamedDatabase;
import io.borgmaticshell.adapters.database.mysql.statement.Renaming;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Protection;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// How a dump is led into its database, and what protects the data that are there: the server
/// itself commits each statement, and cannot undo what a restore has done.
final class MySqlRestore {
  private static final String SYSTEM_DATABASE = "mysql";

  private final DatabaseTarget target;
  private final List<String> words;
  private final CommandLine scripts;

  /// @param words the user's own words for the client
  /// @param scripts a client for scripts of ours
  MySqlRestore(DatabaseTarget target, List<String> words, CommandLine scripts) {
    this.target = target;
    this.words = words;
    this.scripts = scripts;
  }

  RestoreRecipe recipe(CommandLine load) {
    var recipe = RestoreRecipe.load(load, MySqlDump.EITHER).protectedBy(protection());
    if (!target.isRenamed()) {
      return recipe;
    }
    NewName.check(target.database());
    var renaming = new Renaming(target.source(), target.database());
    return recipe.editing(dump -> new RenamedDatabase(dump, renaming));
  }

  private Protection protection() {
    if (target.unprotected()) {
      return new Protection.None("The server commits each statement by itself.");
    }
    if (target.source().equals(DumpId.ALL)) {
      return new Protection.ProvenDump("Several databases cannot be restored in one step.");
    }
    if (target.source().equals(SYSTEM_DATABASE)) {
      return new Protection.ProvenDump("The server's own database cannot be restored in one step.");
    }
    if (words.stream().anyMatch(MySqlRestore::ignoresErrors)) {
      return new Protection.ProvenDump("With --force, the client goes on after errors.");
    }
    return new Protection.ScratchDatabase(
        new MySqlExchange(scripts, target.source(), Places.of(target.database())));
  }

  private static boolean ignoresErrors(String word) {
    return word.equals("--force") || word.matches("-[A-Za-z]*f[A-Za-z]*");
  }
}
