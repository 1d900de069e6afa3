package io.borgmaticshell.adapters.database.sqlite;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Checks a dump that sqlite3 wrote. From a file it cannot read to its end it dumps what it can,
/// says so in comments in the midst of it, and exits with 0. At the end comes `ROLLBACK;`; but if
/// what it could not read is the list of tables, it commits the little it has.
final class SqliteDump implements StreamCheck {
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "\\*{0,2} (CORRUPTION ERROR|ERROR: .*|database disk image is malformed) \\*{5,7}/");
  // Rows never begin like this: the line ends in them are encoded.
  private static final byte[] OPENING = "\n/****".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_COMPLAINT = 200;
  private static final String GIVEN_UP = "ROLLBACK; -- due to errors";

  private final StreamCheck committed = EndMark.lastLine("COMMIT;").begin();
  private final StreamCheck givenUp = EndMark.lastLine(GIVEN_UP).begin();
  private final StringBuilder comment = new StringBuilder();
  private String complaint = "";
  private int matched;

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    committed.accept(bytes, offset, length);
    givenUp.accept(bytes, offset, length);
    var end = offset + length;
    for (var at = offset; at < end; at++) {
      at = matched == 0 ? endOfLine(bytes, at, end) : at;
      if (at < end) {
        read(bytes[at]);
      }
    }
  }

  // Most bytes stand in lines that are none of our business; a loop of its own takes half the time.
  private static int endOfLine(byte[] bytes, int from, int end) {
    var at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private void read(byte current) {
    if (matched < OPENING.length) {
      matched = current == OPENING[matched] ? matched + 1 : current == '\n' ? 1 : 0;
    } else if (current == '\n') {
      endComment();
      matched = 1;
    } else if (comment.length() < LONGEST_COMPLAINT) {
      comment.append((char) (current & 0xff));
    }
  }

  private void endComment() {
    var found = COMPLAINT.matcher(comment);
    if (found.matches()) {
      complaint = found.group(1);
    }
    comment.setLength(0);
  }

  @Override
  public Verdict verdict() {
    if (!complaint.isEmpty() || givenUp.verdict() instanceof Verdict.Whole) {
      return new Verdict.Broken(
          "the database file is damaged, sqlite3 says '%s'"
              .formatted(complaint.isEmpty() ? GIVEN_UP : complaint));
    }
    return committed.verdict();
  }
}
