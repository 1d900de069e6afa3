package io.borgmaticshell.adapters.shell.repl;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/// Sets up line editing the way this program's lines are written.
public final class PromptReader {
  private PromptReader() {}

  /// Opens an editor for lines.
  ///
  /// @param history where lines are kept; empty to forget them at the end
  public static LineReader on(Terminal terminal, Completer completer, Optional<Path> history) {
    var reader =
        LineReaderBuilder.builder()
            .appName("borgmatic")
            .terminal(terminal)
            .parser(new LineParser())
            .highlighter(new DangerHighlighter(GRAMMAR, System.getenv()))
            .history(new DiscreetHistory())
            .completer(completer)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            // An exclamation mark is part of a name, not a question about history.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    return reader;
  }
}
