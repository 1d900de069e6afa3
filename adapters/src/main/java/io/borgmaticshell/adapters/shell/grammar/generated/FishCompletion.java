package io.borgmaticshell.adapters.shell.grammar.generated;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Arity;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Completion for fish.
final class FishCompletion {
  private final Grammar grammar;
  private final Words words;

  FishCompletion(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  String text() {
    return Stream.of(
            Stream.of(
                "# fish completion for borgmatic; save it as",
                "# ~/.config/fish/completions/borgmatic.fish"),
            actions(),
            grammar.globals().stream().map(flag -> flag(flag, "")),
            grammar.actions().stream()
                .flatMap(action -> action.flags().stream().map(flag -> flag(flag, after(action)))),
            words.options().stream().map(flag -> flag(flag, "")))
        .flatMap(lines -> lines)
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private Stream<String> actions() {
    var first =
        words.actions().entrySet().stream()
            .map(action ->
                "complete -c borgmatic -f -a %s -d %s"
                    .formatted(quoted(action.getKey()), quoted(action.getValue())));
    var second =
        words.groups().entrySet().stream()
            .flatMap(group ->
                group.getValue().stream()
                    .map(action ->
                        "complete -c borgmatic -f -n %s -a %s -d %s"
                            .formatted(
                                quoted("__fish_seen_subcommand_from " + group.getKey()),
                                quoted(Words.last(action)),
                                quoted(action.description()))));
    return Stream.concat(first, second);
  }

  private static String after(ActionSpec action) {
    var words =
        action
            .names()
            .map(name -> name.replaceFirst(".* ", ""))
            .filter(name -> !name.startsWith("-") && !name.startsWith("@"))
            .collect(Collectors.joining(" "));
    return " -n " + quoted("__fish_seen_subcommand_from " + words);
  }

  private static String flag(FlagSpec flag, String condition) {
    var names =
        flag.spellings().stream()
            .filter(spelling -> spelling.length() > 1 && !spelling.equals("--"))
            .map(spelling ->
                spelling.startsWith("--")
                    ? " -l " + quoted(spelling.substring(2))
                    : " -s " + spelling.substring(1))
            .collect(Collectors.joining());
    var valued = flag.arity() == Arity.VALUE || flag.arity() == Arity.REPEATED;
    var choices =
        flag.choices().isEmpty() || !valued
            ? suggested(flag)
            : " -f -a " + quoted(String.join(" ", flag.choices()));
    return names.isEmpty()
        ? ""
        : "complete -c borgmatic%s%s%s%s -d %s"
            .formatted(condition, names, valued ? " -r" : "", choices, quoted(flag.description()));
  }

  private static String suggested(FlagSpec flag) {
    return Suggestions.FLAGS.contains(flag.name())
        ? " -f -k -a '(string join0 -- (commandline -opc)[2..] (commandline -ct) | borgmatic --suggest 2>/dev/null)'"
        : "";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
