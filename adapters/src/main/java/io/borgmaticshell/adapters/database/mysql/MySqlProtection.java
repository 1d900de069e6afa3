package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.adapters.database.mysql.exchange.MySqlExchange;
import io.borgmaticshell.adapters.database.mysql.exchange.Places;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Protection;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// Says how the data of a target are protected. The server cannot undo what a restore has done: it
/// commits each statement by itself.
final class MySqlProtection {
  private static final String SYSTEM_DATABASE = "mysql";

  private MySqlProtection() {}

  /// Chooses, as far as it is known before the server is asked.
  ///
  /// @param words the user's own words for the client
  /// @param client a client for scripts
  static Protection of(DatabaseTarget target, List<String> words, CommandLine client) {
    if (target.database().equals(DumpId.ALL)) {
      return new Protection.None("Several databases cannot be restored in one step.");
    }
    if (target.database().equals(SYSTEM_DATABASE)) {
      return new Protection.None("The server's own database cannot be restored in one step.");
    }
    if (words.stream().anyMatch(MySqlProtection::ignoresErrors)) {
      return new Protection.None("With --force, the client goes on after errors.");
    }
    return new Protection.ScratchDatabase(
        new MySqlExchange(client, target.database(), Places.of(target.database())));
  }

  private static boolean ignoresErrors(String word) {
    return word.equals("--force") || word.matches("-[A-Za-z]*f[A-Za-z]*");
  }
}
