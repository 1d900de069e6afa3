package io.borgmaticshell.adapters.shell.grammar.generated;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Completion for bash.
final class BashCompletion {
  private final Grammar grammar;
  private final Words words;

  BashCompletion(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  String text() {
    return """
    # bash completion for borgmatic; put it into /etc/bash_completion.d/ or say
    #     source <(borgmatic --bash-completion)
    # Names of archives have colons in them, which must not end a word.
    COMP_WORDBREAKS=${COMP_WORDBREAKS//:}
    _borgmatic() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} before='' word
      local flags='%s'
      COMPREPLY=()
      case $previous in
    %s  esac
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$before $word" in
    %s    esac
        before=$word
      done
      if [[ $current != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '%s' -- "$current")
        return
      fi
      mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
      [[ ${#COMPREPLY[@]} -gt 0 ]] ||
        mapfile -t COMPREPLY < <(compgen -W '%s' -- "$current")
    }
    complete -o default -F _borgmatic borgmatic
    """
        .formatted(
            spellings(grammar.globals()),
            values(),
            flagsOfActions(),
            String.join(" ", words.actions().keySet()),
            spellings(words.options()));
  }

  private String values() {
    var free = Stream.of("    %s) return ;;\n".formatted(String.join("|", words.freelyValued())));
    var asked =
        Stream.of(
            """
                %s)
                  local -a line=("${COMP_WORDS[@]//\\\\}")
                  # Names come from elsewhere: bash must neither expand them nor run what they hold.
                  while IFS=$'\\t' read -r word before; do
                    [[ $word != "${line[COMP_CWORD]}"* ]] || COMPREPLY+=("$(printf %%q "$word")")
                  done < <(printf '%%s\\0' "${line[@]:1:COMP_CWORD}" | "${COMP_WORDS[0]}" --suggest 2>/dev/null)
                  return ;;
            """
                .formatted(String.join("|", words.suggested())));
    return Stream.of(asked, words.answers(BashCompletion::answer), free)
        .flatMap(lines -> lines)
        .collect(Collectors.joining());
  }

  private static String answer(Collection<String> after, String answers) {
    return "    %s) mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$current\"); return ;;\n"
        .formatted(String.join("|", after), answers);
  }

  private String flagsOfActions() {
    return grammar.actions().stream()
        .map(action ->
            "      %s) flags+=' %s' ;;\n"
                .formatted(Words.pattern(action), spellings(action.flags())))
        .collect(Collectors.joining());
  }

  private static String spellings(Collection<FlagSpec> flags) {
    return flags.stream().map(FlagSpec::name).distinct().collect(Collectors.joining(" "));
  }
}
