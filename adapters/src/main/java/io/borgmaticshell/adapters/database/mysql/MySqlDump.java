package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.util.regex.Pattern;

/// How whole dumps of both flavours end: with a comment, unless they were made without comments.
final class MySqlDump {
  /// For dumps that were made with comments.
  static final EndMark COMMENTED = EndMark.reading((_, tail) -> judge(tail));

  /// For dumps that were made without comments.
  static final EndMark UNCOMMENTED =
      EndMark.unproven("it is made without comments, and a comment marks the end");

  /// For stored dumps, which may have been made either way: with comments, they begin with one.
  static final EndMark STORED =
      EndMark.reading((head, tail) ->
          MySqlDump.FIRST_COMMENT.matcher(head).find()
              ? judge(tail)
              : new Verdict.Unproven("it was made without comments"));

  private static final Pattern FIRST_COMMENT = Pattern.compile("(?m)^-- M\\w+ dump ");
  private static final Pattern LAST_COMMENT = Pattern.compile("(?:^|\n)-- Dump completed.*\n$");

  private MySqlDump() {}

  private static Verdict judge(String tail) {
    return LAST_COMMENT.matcher(tail).find()
        ? new Verdict.Whole()
        : new Verdict.Broken("it does not end with '-- Dump completed'");
  }
}
