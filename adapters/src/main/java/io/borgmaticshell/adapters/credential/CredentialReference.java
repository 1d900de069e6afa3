package io.borgmaticshell.adapters.credential;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a secret is kept: `{credential file /etc/secret}`.
///
/// @param kind the first word: `file`
/// @param places the other words
record CredentialReference(String kind, List<String> places) {
  // What follows the brace is of no account, as with the original.
  private static final Pattern WRITTEN = Pattern.compile("(?s)\\{credential(\\s[^}]*)?}.*");

  CredentialReference {
    places = List.copyOf(places);
  }

  /// Reads a reference; empty where the text is none.
  ///
  /// @throws OperationFailed CREDENTIAL if it is not complete
  static Optional<CredentialReference> in(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    var words = words(Optional.ofNullable(written.group(1)).orElse(""));
    if (words.size() < 2) {
      throw refused("A reference says neither what keeps the secret nor where.");
    }
    return Optional.of(new CredentialReference(words.getFirst(), words.subList(1, words.size())));
  }

  private static List<String> words(String text) {
    try {
      return ShellWords.split(text);
    } catch (IllegalArgumentException e) {
      throw refused("A reference cannot be read: %s.".formatted(e.getMessage()));
    }
  }

  /// The one place of a kind that has one.
  ///
  /// @param form how such a reference is written
  String onlyPlace(String form) {
    if (places.size() != 1) {
      throw wrongForm(form);
    }
    return places.getFirst();
  }

  OperationFailed wrongForm(String form) {
    return OperationFailed.because(
        Problem.Kind.CREDENTIAL,
        "A reference to a credential of kind '%s' has too few or too many words.".formatted(kind),
        "Write it like this: %s".formatted(form));
  }

  private static OperationFailed refused(String what) {
    return OperationFailed.because(
        Problem.Kind.CREDENTIAL, what, "Write it like this: {credential file /etc/secret}");
  }
}
