package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.util.regex.Pattern;

/// How whole dumps of both flavours end: with a comment, unless they were made without comments.
final class MySqlDump {
  private static final Verdict UNCOMMENTED =
      new Verdict.Unproven("it was made without comments, and a comment marks the end");

  /// For dumps that are told to have comments. An option file of the user can take them away all
  /// the same (`compact`), in which case there is none at the beginning either.
  static final EndMark COMMENTED =
      EndMark.reading(
          (head, tail) -> beginsWithComment(head) || !isCompact(head) ? judge(tail) : UNCOMMENTED);

  /// For dumps that may have been made either way: with comments, they begin with one.
  static final EndMark EITHER =
      EndMark.reading((head, tail) -> beginsWithComment(head) ? judge(tail) : UNCOMMENTED);

  // MariaDB puts a line before it that keeps its client from obeying commands in the dump.
  private static final Pattern FIRST_COMMENT = Pattern.compile("(/\\*.*\\*/ *\n)?-- M\\w+ dump ");
  private static final Pattern LAST_COMMENT = Pattern.compile("(?:^|\n)-- Dump completed.*\n$");
  // What is left at the beginning of a dump in which nothing can be left out any more.
  private static final Pattern FIRST_STATEMENT = Pattern.compile("(?m)^(USE|CREATE USER) `");

  private MySqlDump() {}

  private static boolean beginsWithComment(String head) {
    return FIRST_COMMENT.matcher(head).lookingAt();
  }

  private static boolean isCompact(String head) {
    return FIRST_STATEMENT.matcher(head).find();
  }

  private static Verdict judge(String tail) {
    return LAST_COMMENT.matcher(tail).find()
        ? new Verdict.Whole()
        : new Verdict.Broken("it does not end with '-- Dump completed'");
  }
}
