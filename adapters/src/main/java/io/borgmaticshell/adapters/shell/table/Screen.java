package io.borgmaticshell.adapters.shell.table;

import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What an answer is read on: so many columns, or as many as it takes where a file, a pipe or a
/// program takes it.
///
/// @param columns empty if nothing is to be fitted; never fewer than can be read
public record Screen(OptionalInt columns) {
  private static final int NARROWEST = 40;

  public Screen {
    columns = columns.isEmpty() ? columns : OptionalInt.of(Math.max(NARROWEST, columns.getAsInt()));
  }

  /// No screen at all.
  public static Screen none() {
    return new Screen(OptionalInt.empty());
  }

  /// Breaks lines that are too long between words; what follows is indented.
  ///
  /// @param indentation how far, in columns
  public String wrapped(String text, int indentation) {
    return columns.isEmpty()
        ? text
        : text.lines()
            .map(line -> wrap(line, columns.getAsInt(), indentation))
            .collect(Collectors.joining("\n"));
  }

  private static String wrap(String line, int width, int indentation) {
    var text = new StringBuilder();
    var rest = line;
    while (rest.length() > width) {
      var end = rest.lastIndexOf(' ', width);
      // A word that is longer than a line stays whole: the terminal breaks it, and it can be
      // copied.
      end = end > indentation ? end : rest.indexOf(' ', width);
      if (end < 0) {
        break;
      }
      text.append(rest.substring(0, end).stripTrailing()).append('\n');
      rest = " ".repeat(indentation) + rest.substring(end).strip();
    }
    return text + rest;
  }
}
