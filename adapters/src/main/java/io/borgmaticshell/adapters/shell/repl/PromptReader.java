package io.borgmaticshell.adapters.shell.repl;

import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/// Sets up line editing the way this program's lines are written.
public final class PromptReader {
  private PromptReader() {}

  /// Opens an editor for lines.
  ///
  /// @param history where lines are kept; empty to forget them at the end
  public static LineReader on(Terminal terminal, Completer completer, Optional<Path> history) {
    var parser = new DefaultParser();
    // An open quotation mark is an error in a line, not a wish for a second line.
    parser.setEofOnUnclosedQuote(false);
    parser.setEofOnEscapedNewLine(true);
    var reader =
        LineReaderBuilder.builder()
            .appName("borgmatic")
            .terminal(terminal)
            .parser(parser)
            .completer(completer)
            .variable(LineReader.HISTORY_IGNORE, HistoryFile.NOT_KEPT)
            // An exclamation mark is part of a name, not a question about history.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    return reader;
  }
}
