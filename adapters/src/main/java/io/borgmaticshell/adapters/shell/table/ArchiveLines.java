package io.borgmaticshell.adapters.shell.table;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fits Borg's lists of archives to a screen, line by line, for a repository may have thousands:
/// ids are as long as it takes to choose an archive by them, and long names lose their middles.
///
/// @param screen what they are read on
public record ArchiveLines(Screen screen) implements UnaryOperator<String> {
  private static final String TIME =
      "\\w{3}, (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?: [-+]\\d{4})?)";
  private static final int ID = 8;
  private static final int USUAL_NAME = 36;
  private static final int SHORTEST_NAME = 12;

  // What Borg 1 prints, and Borg 2 (Borg documentation, "borg list", "borg repo-list").
  private static final Pattern ONE = Pattern.compile("(\\S.*?) +" + TIME + " \\[([0-9a-f]{64})]");
  private static final Pattern TWO =
      Pattern.compile("([0-9a-f]{8})  " + TIME + "  (\\S.*?)(?: {2,}(\\S+))? +(\\S+) +(\\S+) *");

  /// One line that fits, if it is one about an archive and does not fit as it is.
  @Override
  public String apply(String line) {
    return screen.columns().isEmpty() ? line : fitted(line, screen.columns().getAsInt());
  }

  private static String fitted(String line, int columns) {
    var one = ONE.matcher(line);
    if (one.matches()) {
      return one(one, columns);
    }
    var two = TWO.matcher(line);
    return line.stripTrailing().length() > columns && two.matches() ? two(two, columns) : line;
  }

  // The padding is the same for all lines, for these are columns.
  private static String one(Matcher parts, int columns) {
    var whole =
        USUAL_NAME + 2 + "Wed, ".length() + parts.group(2).length() + 3 + parts.group(3).length();
    if (whole <= columns) {
      return parts.group();
    }
    var room = columns - parts.group(2).length() - ID - 4;
    return "%s  %s  %s"
        .formatted(
            name(parts.group(1), Math.min(room, USUAL_NAME)),
            parts.group(2),
            parts.group(3).substring(0, ID));
  }

  private static String two(Matcher parts, int columns) {
    var room = columns - parts.group(2).length() - ID - 4;
    return "%s  %s  %s"
        .formatted(parts.group(1), parts.group(2), name(parts.group(3), room).stripTrailing());
  }

  private static String name(String name, int room) {
    return ScreenText.fitted(name, Math.max(SHORTEST_NAME, room));
  }
}
