package io.borgmaticshell.domain.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/// Guesses which known word a mistyped one was meant to be.
public final class NearestWord {
  // More edits than this and the guess is about another word altogether.
  private static final int MOST_EDITS = 3;

  private NearestWord() {}

  /// Finds the candidate that takes the fewest edits, if these are few for a word of that length;
  /// among equals the first in alphabetical order.
  public static Optional<String> of(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> edits(word, candidate).isPresent())
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How many edits make a candidate of a word; empty if these are too many for a word of that
  /// length.
  public static OptionalInt edits(String word, String candidate) {
    var limit = Math.min(MOST_EDITS, Math.max(1, word.length() / 3));
    if (Math.abs(candidate.length() - word.length()) > limit) {
      return OptionalInt.empty();
    }
    var edits = distance(word, candidate);
    return edits <= limit ? OptionalInt.of(edits) : OptionalInt.empty();
  }

  // Inserting, deleting and replacing a letter and swapping neighbours count as one edit each
  // (optimal string alignment).
  private static int distance(String from, String to) {
    var table = new int[from.length() + 1][to.length() + 1];
    for (var i = 0; i <= from.length(); i++) {
      for (var j = 0; j <= to.length(); j++) {
        table[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(from, to, table, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int cheapest(String from, String to, int[][] table, int i, int j) {
    var replaced = table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    var edited = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    var swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(edited, table[i - 2][j - 2] + 1) : edited;
  }
}
