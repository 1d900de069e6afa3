package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Restores a database under another name (MongoDB Database Tools documentation, "mongorestore",
/// --nsFrom and --nsTo; MongoDB documentation, "Naming Restrictions").
final class NewNamespace {
  private static final int LONGEST = 63;
  private static final String FORBIDDEN = "/\\. \"$*<>:|?\0";

  private NewNamespace() {}

  /// @throws OperationFailed USAGE if no database can be called so
  static void check(String name) {
    var isForbidden = name.chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0);
    if (isForbidden || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "A MongoDB database cannot be called '%s'.".formatted(name),
          "Names have at most 63 bytes, no blanks, and none of /\\.\"$*<>:|?");
    }
  }

  static List<String> of(DatabaseTarget target) {
    return List.of(
        "--nsFrom=" + escaped(target.source()) + ".*", "--nsTo=" + target.database() + ".*");
  }

  // An asterisk would stand for anything.
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("*", "\\*");
  }
}
