package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a script line by line, as UTF-8. A line that ends with a backslash goes on in the next. No
/// more is read than what a line needs: the rest may be meant for a later one.
final class ScriptLines {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final InputStream input;
  private int read;
  private int number;

  ScriptLines(InputStream input) {
    this.input = input;
  }

  /// Where the last line began, counted from 1.
  int number() {
    return number;
  }

  /// The next line; empty at the end.
  Optional<ShellLine> next() throws IOException {
    number = read + 1;
    var text = new StringBuilder();
    try {
      var line = nextPhysical();
      while (line.isPresent()) {
        text.append(line.get());
        if (!ShellWords.goesOn(text.toString())) {
          return Optional.of(ShellLine.read(text.toString()));
        }
        line = nextPhysical();
        text.append(line.isPresent() ? "\n" : "");
      }
      return text.isEmpty() ? Optional.empty() : Optional.of(ShellLine.read(text.toString()));
    } catch (CharacterCodingException _) {
      return Optional.of(
          new ShellLine.Unreadable(
              new Problem(
                  Problem.Kind.USAGE,
                  "Line %d is not UTF-8.".formatted(read),
                  "Convert the script, for example with iconv -f latin1 -t utf-8.")));
    }
  }

  private Optional<String> nextPhysical() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var next = input.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = input.read()) {
      bytes.write(next);
    }
    read++;
    var text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    var unmarked = read == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return Optional.of(
        unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
  }
}
