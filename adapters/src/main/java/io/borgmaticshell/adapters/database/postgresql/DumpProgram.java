package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.application.hook.DatabaseTarget;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/// Chooses between `pg_dump`, for a database, and `pg_dumpall`, for a server. Users configure the
/// first; the other one lies beside it, in the same folder or container.
final class DumpProgram {
  private static final String ONE = "pg_dump";
  private static final String ALL = "pg_dumpall";

  private DumpProgram() {}

  /// Begins the command that dumps the target. A program of another name, such as a script, is
  /// expected to know which of the two it stands for.
  static CommandLine.Builder of(DatabaseTarget target) {
    var words = configured(target).orElse(ONE);
    return CommandLine.ofConfigured(
        takesWholeServer(target) ? besides(words).orElse(words) : words);
  }

  /// Begins the command that prints what belongs to a server and to none of its databases.
  static CommandLine.Builder ofServer(DatabaseTarget target) {
    return CommandLine.ofConfigured(configured(target).flatMap(DumpProgram::besides).orElse(ALL));
  }

  /// The name of the program that dumps the target.
  static String name(DatabaseTarget target) {
    return takesWholeServer(target) ? ALL : ONE;
  }

  /// Whether the dump is one of a whole server.
  static boolean takesWholeServer(DatabaseTarget target) {
    return PostgreSqlClient.isWholeServer(target)
        && target.options().text(PostgreSqlOptions.FORMAT).isEmpty();
  }

  private static Optional<String> configured(DatabaseTarget target) {
    return target.options().nonEmptyText(PostgreSqlOptions.PG_DUMP_COMMAND);
  }

  // The last such word: a container may have the name of the program, too.
  private static Optional<String> besides(String configured) {
    var words = new ArrayList<>(CommandLine.configuredWords(configured));
    for (var index = words.size() - 1; index >= 0; index--) {
      var word = words.get(index);
      if (word.equals(ONE) || word.endsWith("/" + ONE)) {
        words.set(index, word.substring(0, word.length() - ONE.length()) + ALL);
        return Optional.of(words.stream().map(ShellWords::quote).collect(Collectors.joining(" ")));
      }
    }
    return Optional.empty();
  }
}
