package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.problem.NearestWord;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Guesses what somebody meant to type.
final class Nearest {
  private static final int TELLING_LETTERS = 3;

  private Nearest() {}

  /// A question for the user, such as "Did you mean --archive? "; empty without a good guess.
  static Optional<String> question(String typed, Stream<String> known) {
    var words = known.filter(word -> word.length() > 2).toList();
    return NearestWord.of(typed, words)
        .or(() -> beginningWith(typed, words.stream()))
        .map(guess -> "Did you mean %s? ".formatted(guess));
  }

  private static Optional<String> beginningWith(String typed, Stream<String> known) {
    return typed.replace("-", "").length() < TELLING_LETTERS
        ? Optional.empty()
        : known.filter(word -> word.startsWith(typed)).min(Comparator.comparingInt(String::length));
  }
}
