package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.ShellLine;
import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/// Leads Spring Shell to the [ActionCommand] of a line, and hands it all words untouched: its own
/// parser knows neither repeated flags nor several actions.
public final class WordsCommandParser implements CommandParser {
  private final Grammar grammar;

  public WordsCommandParser(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public ParsedInput parse(String line) {
    var words =
        ShellLine.read(line) instanceof ShellLine.Command(var found) ? found : List.<String>of();
    var name = List.of(commandName(words).split(" ", -1));
    var input = ParsedInput.builder().commandName(name.getFirst());
    name.stream().skip(1).forEach(input::addSubCommand);
    for (var index = 0; index < words.size(); index++) {
      input.addArgument(new CommandArgument(index, words.get(index)));
    }
    return input.build();
  }

  private String commandName(List<String> words) {
    var parsed =
        switch (grammar.parse(words)) {
          case Parsing.Understood(var invocation) ->
              Optional.of(invocation.actions().getFirst().action());
          case Parsing.HelpAsked(var actions) -> actions.stream().findFirst();
          case Parsing.OptionsAsked(var _), Parsing.VersionAsked(), Parsing.Refused(var _) ->
              Optional.<ActionSpec>empty();
        };
    return parsed
        .or(() -> words.stream().flatMap(word -> grammar.action(word).stream()).findFirst())
        .map(ActionSpec::name)
        .orElseGet(() -> words.isEmpty() ? "" : words.getFirst());
  }
}
