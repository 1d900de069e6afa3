package io.borgmaticshell.application.command;

import java.util.ArrayList;
import java.util.List;

/// Splits user-supplied flags the way a POSIX shell splits words: blanks separate, quotes and
/// backslashes protect, nothing is expanded (POSIX.1-2024, Shell Command Language, 2.2 Quoting).
public final class ShellWords {
  private final String text;
  private final boolean comments;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean goesOn;
  private int at;

  private ShellWords(String text, boolean comments) {
    this.text = text;
    this.comments = comments;
  }

  /// Splits a line into words.
  ///
  /// @throws IllegalArgumentException if a quotation is not closed, with a message for users
  public static List<String> split(String text) {
    return new ShellWords(text, false).split();
  }

  /// Splits a line of a script, where a word that begins with `#` starts a comment.
  ///
  /// @throws IllegalArgumentException if a quotation is not closed, with a message for users
  public static List<String> splitLine(String line) {
    return new ShellWords(line, true).split();
  }

  /// Whether a line goes on in the next one: it ends with a backslash that is neither protected nor
  /// part of a comment.
  public static boolean goesOn(String line) {
    var reader = new ShellWords(line, true);
    try {
      reader.split();
    } catch (IllegalArgumentException _) {
      // A quotation that is open at the end of this line may be closed in the next.
    }
    return reader.goesOn;
  }

  /// Writes a word so that a shell, or [#split], reads it back unchanged.
  public static String quote(String word) {
    return !word.isEmpty() && word.matches("[\\w@%+=:,./-]+")
        ? word
        : "'" + word.replace("'", "'\"'\"'") + "'";
  }

  private List<String> split() {
    while (at < text.length()) {
      take(text.charAt(at++));
    }
    endWord();
    return List.copyOf(words);
  }

  private void take(char character) {
    switch (character) {
      case ' ', '\t', '\n', '\r' -> endWord();
      case '#' -> takeHash();
      case '\'' -> append(upTo('\''));
      case '"' -> takeDoubleQuoted();
      case '\\' -> takeEscaped();
      default -> append(String.valueOf(character));
    }
  }

  private void takeHash() {
    if (comments && !inWord) {
      at = text.length();
    } else {
      append("#");
    }
  }

  // A backslash at the end of a line continues it.
  private void takeEscaped() {
    if (at == text.length()) {
      goesOn = true;
      append("\\");
    } else if (text.charAt(at) == '\n') {
      at++;
    } else {
      append(String.valueOf(text.charAt(at++)));
    }
  }

  private String upTo(char quote) {
    var end = text.indexOf(quote, at);
    if (end < 0) {
      throw unclosed(quote, at);
    }
    var content = text.substring(at, end);
    at = end + 1;
    return content;
  }

  private void takeDoubleQuoted() {
    var opened = at;
    append("");
    while (at < text.length() && text.charAt(at) != '"') {
      var character = text.charAt(at++);
      var escapes =
          character == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0;
      if (escapes && text.charAt(at) == '\n') {
        at++;
      } else {
        append(String.valueOf(escapes ? text.charAt(at++) : character));
      }
    }
    if (at++ >= text.length()) {
      goesOn = endsProtected(opened);
      throw unclosed('"', opened);
    }
  }

  // An odd number of backslashes: the last one protects the line end.
  private boolean endsProtected(int opened) {
    var first = text.length();
    while (first > opened && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (text.length() - first) % 2 == 1;
  }

  /// The text itself is not repeated: it may hold a password.
  private static IllegalArgumentException unclosed(char quote, int position) {
    return new IllegalArgumentException(
        "the quotation mark %s at character %d is opened but not closed"
            .formatted(quote, position));
  }

  private void append(String content) {
    inWord = true;
    word.append(content);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
