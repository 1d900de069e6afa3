package io.borgmaticshell.adapters.shell.grammar;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Guesses what somebody meant to type.
final class Nearest {
  private Nearest() {}

  /// A question for the user, such as "Did you mean --archive? "; empty without a good guess.
  static String question(String typed, Stream<String> known) {
    return to(typed, known).map(guess -> "Did you mean %s? ".formatted(guess)).orElse("");
  }

  private static Optional<String> to(String typed, Stream<String> known) {
    var tolerance = Math.max(1, typed.replace("-", "").length() / 3);
    return known
        .filter(word -> word.length() > 2)
        .filter(word -> distance(typed, word) <= tolerance || beginsWith(word, typed))
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  private static boolean beginsWith(String word, String typed) {
    return typed.replace("-", "").length() >= 3 && word.startsWith(typed);
  }

  /// How many letters must be added, dropped, replaced or swapped with their neighbour.
  private static int distance(String a, String b) {
    var costs = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, a, b, i, j);
      }
    }
    return costs[a.length()][b.length()];
  }

  private static int cheapest(int[][] costs, String a, String b, int i, int j) {
    var replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    var best = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, costs[i - 2][j - 2] + 1) : best;
  }
}
