package io.borgmaticshell.adapters.shell.grammar.generated;

import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.BASH_COMPLETION;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.FISH_COMPLETION;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.MANUAL_PAGE;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.ZSH_COMPLETION;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Knows which flag asks for which text.
public final class GeneratedTexts {
  private static final Map<FlagSpec, Function<Grammar, String>> TEXTS =
      Map.of(
          BASH_COMPLETION, grammar -> new BashCompletion(grammar).text(),
          ZSH_COMPLETION, grammar -> new ZshCompletion(grammar).text(),
          FISH_COMPLETION, grammar -> new FishCompletion(grammar).text(),
          MANUAL_PAGE, grammar -> new ManualPage(grammar).text());

  private GeneratedTexts() {}

  /// The text that a command line asks for, if it asks for any.
  public static Optional<String> asked(Grammar grammar, FlagValues globals) {
    return TEXTS.entrySet().stream()
        .filter(text -> globals.has(text.getKey()))
        .findFirst()
        .map(text -> text.getValue().apply(grammar));
  }
}
