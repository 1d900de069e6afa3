package io.borgmaticshell.adapters.configuration.yaml;

import java.util.Comparator;

/// A place in a file.
///
/// @param line from 1; 0 stands for the file as a whole
/// @param column from 1
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /// The file as a whole.
  public static Place wholeOf(String file) {
    return new Place(file, 0, 0);
  }

  /// The form shown to people, without the name of a file they know already.
  public String within(String known) {
    var position = line == 0 ? "" : "line %d, column %d".formatted(line, column);
    if (file.equals(known)) {
      return position;
    }
    return position.isEmpty() ? file : file + ", " + position;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
