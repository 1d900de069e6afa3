package io.borgmaticshell.adapters.shell.table;

import org.jline.utils.WCWidth;

/// Text as wide as a terminal shows it: characters of East Asian scripts take two columns, accents
/// that stand alone none.
public final class ScreenText {
  private static final String LEFT_OUT = "…";

  private ScreenText() {}

  /// How many columns a text takes.
  public static int columns(String text) {
    return text.codePoints().map(ScreenText::columns).sum();
  }

  private static int columns(int character) {
    return Math.max(0, WCWidth.wcwidth(character));
  }

  /// A text in exactly so many columns; of one that is too long the middle is left out.
  public static String fitted(String text, int columns) {
    var fits = columns(text) <= columns ? text : withoutMiddle(text, columns);
    return fits + " ".repeat(columns - columns(fits));
  }

  private static String withoutMiddle(String text, int columns) {
    var end = (columns - 1) / 2;
    var reversed = new StringBuilder(text).reverse().toString();
    var last = new StringBuilder(beginning(reversed, end)).reverse();
    return beginning(text, columns - 1 - end) + LEFT_OUT + last;
  }

  /// As much of a text as fits into so many columns.
  public static String beginning(String text, int columns) {
    var length = 0;
    var taken = 0;
    while (length < text.length()) {
      var character = text.codePointAt(length);
      taken += columns(character);
      if (taken > columns) {
        break;
      }
      length += Character.charCount(character);
    }
    return text.substring(0, length);
  }
}
