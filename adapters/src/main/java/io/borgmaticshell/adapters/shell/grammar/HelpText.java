package io.borgmaticshell.adapters.shell.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes the help, from the grammar alone.
public final class HelpText {
  private static final int INDENT = 32;
  private static final int WIDTH = 92;
  private final Grammar grammar;

  public HelpText(Grammar grammar) {
    this.grammar = grammar;
  }

  /// Explains some actions, or, for none, everything.
  public String about(List<ActionSpec> actions) {
    return actions.isEmpty()
        ? overview()
        : actions.stream().map(this::action).collect(Collectors.joining("\n"));
  }

  private String overview() {
    var text =
        new StringBuilder(
            """
            Usage: borgmatic [FLAGS] [ACTION [FLAGS]]...

            Backs up databases into Borg, and brings single databases back.
            Without an action: %s. Without any word, on a terminal: the prompt.
            """
                .formatted(String.join(", ", grammar.defaultActions())));
    grammar.actions().stream()
        .map(ActionSpec::group)
        .distinct()
        .forEach(group -> text.append(group(group)));
    return text.append("\nFlags for every action:\n")
        .append(flags(grammar.globals()))
        .append(
            """

            'borgmatic ACTION --help' explains one action. Every option of the configuration file has
            a flag as well, such as --lock-wait 60: 'borgmatic --help options' shows them.
            """)
        .toString();
  }

  private String group(String group) {
    var lines = new StringBuilder("\n").append(group).append(":\n");
    for (var action : grammar.actions()) {
      if (action.group().equals(group)) {
        lines.append(entry(title(action), action.description()));
        lines.append(" ".repeat(INDENT)).append(typed(action.example())).append('\n');
      }
    }
    return lines.toString();
  }

  private String action(ActionSpec action) {
    var operand = action.operand().map(name -> " [" + name + "]").orElse("");
    var flags = flagsOf(action).isEmpty() ? "" : " [FLAGS]";
    var text =
        new StringBuilder(
            "Usage: %s %s%s%s\n\n"
                .formatted(
                    action.example().replaceFirst(" .*", ""), action.name(), operand, flags));
    text.append(action.description()).append('\n');
    if (!action.aliases().isEmpty()) {
      text.append("Also called: ").append(String.join(", ", action.aliases())).append('\n');
    }
    if (!flagsOf(action).isEmpty()) {
      text.append("\nFlags:\n").append(flags(flagsOf(action)));
    }
    return text.append("\nFlags for every action:\n")
        .append(flags(grammar.globals()))
        .append(action.examples().size() == 1 ? "\nExample:\n" : "\nExamples:\n")
        .append(
            action.examples().stream()
                .map(example -> "  " + typed(example) + "\n")
                .collect(Collectors.joining()))
        .toString();
  }

  // What makes sense in the shell only begins with its prompt.
  private static String typed(String example) {
    return example.startsWith("borgmatic>") ? example : "$ " + example;
  }

  // Where the plain words have a name, it stands in the first line.
  private static List<FlagSpec> flagsOf(ActionSpec action) {
    return action.flags().stream()
        .filter(flag -> action.operand().isEmpty() || !flag.name().equals(FlagSpec.REST))
        .toList();
  }

  private static String title(ActionSpec action) {
    var aliases = action.names().skip(1).collect(Collectors.joining(", "));
    return aliases.isEmpty() ? action.name() : action.name() + " (" + aliases + ")";
  }

  private static String flags(List<FlagSpec> flags) {
    return flags.stream()
        .map(flag -> entry(spellings(flag), description(flag)))
        .collect(Collectors.joining());
  }

  private static String spellings(FlagSpec flag) {
    var value = flag.placeholder().isEmpty() ? "" : " " + flag.placeholder();
    return String.join(", ", flag.spellings()) + value;
  }

  private static String description(FlagSpec flag) {
    return flag.description()
        + (flag.requiredExample().isPresent() ? " Required." : "")
        + flag.replaced().map(" Instead of %s."::formatted).orElse("");
  }

  static String entry(String title, String description) {
    var lines = wrapped(description);
    var gap = Math.max(2, INDENT - 2 - title.length());
    var separator = title.length() > INDENT - 4 ? "\n" + " ".repeat(INDENT) : " ".repeat(gap);
    return "  " + title + separator + String.join("\n" + " ".repeat(INDENT), lines) + "\n";
  }

  private static List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    Predicate<String> fits = word -> line.length() + 1 + word.length() <= WIDTH - INDENT;
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && !fits.test(word)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
