package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.application.command.ShellWords;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/// Knows when a line is complete: not before one that does not end with a backslash. An open
/// quotation mark is an error in a line, not a wish for a second line.
final class LineParser extends DefaultParser {
  LineParser() {
    setEofOnUnclosedQuote(false);
    setEofOnEscapedNewLine(false);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && ShellWords.goesOn(line)) {
      throw new EOFError(-1, cursor, "the line goes on");
    }
    return super.parse(line, cursor, context);
  }
}
