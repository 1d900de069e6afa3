package io.borgmaticshell.adapters.shell.grammar.generated;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Completion for zsh.
final class ZshCompletion {
  private final Grammar grammar;
  private final Words words;

  ZshCompletion(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  String text() {
    return """
    #compdef borgmatic
    # zsh completion for borgmatic; save it as _borgmatic in a directory of $fpath
    _borgmatic() {
      local -a flags actions options
      local word before=''
      flags=(
    %s  )
      case $words[CURRENT-1] in
    %s  esac
      for word in ${words[2,CURRENT-1]}; do
        case "$before $word" in
    %s    esac
        before=$word
      done
      if [[ $words[CURRENT] != -* ]]; then
        actions=(
    %s    )
        _describe -t actions action actions
        return
      fi
      _describe -o -t flags flag flags && return
      options=(
    %s  )
      _describe -o -t options option options
    }
    _borgmatic "$@"
    """
        .formatted(
            described(grammar.globals()).indent(4),
            values(),
            flagsOfActions(),
            words.actions().entrySet().stream()
                .map(action -> item(action.getKey(), action.getValue()))
                .collect(Collectors.joining("\n"))
                .indent(6),
            described(words.options()).indent(4));
  }

  private String values() {
    var free =
        Stream.of("    %s) _files; return ;;\n".formatted(String.join("|", words.freelyValued())));
    var asked =
        Stream.of(
            """
                %s)
                  actions=(${(f)"$(print -rN -- "${(@Q)words[2,CURRENT]}" | ${words[1]} --suggest 2>/dev/null)"})
                  compadd -V suggested -- ${actions%%%%$'\\t'*}
                  return ;;
            """
                .formatted(String.join("|", words.suggested())));
    return Stream.of(asked, words.answers(ZshCompletion::answer), free)
        .flatMap(lines -> lines)
        .collect(Collectors.joining());
  }

  private static String answer(Collection<String> after, String answers) {
    return "    %s) compadd -- %s; return ;;\n".formatted(String.join("|", after), answers);
  }

  private String flagsOfActions() {
    return grammar.actions().stream()
        .map(action ->
            "      %s)\n        flags+=(\n%s        ) ;;\n"
                .formatted(Words.pattern(action), described(action.flags()).indent(10)))
        .collect(Collectors.joining());
  }

  private static String described(Collection<FlagSpec> flags) {
    return flags.stream()
        .map(flag -> item(flag.name(), flag.description()))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String item(String word, String description) {
    return "'%s:%s'".formatted(word, description.replace("'", "'\\''"));
  }
}
