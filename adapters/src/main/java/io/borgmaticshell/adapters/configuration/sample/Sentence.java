package io.borgmaticshell.adapters.configuration.sample;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.ArrayList;
import java.util.List;

/// What a file says about one option.
final class Sentence {
  private static final int WIDTH = 78;

  private Sentence() {}

  /// The comment lines, each with its number sign.
  static List<String> lines(OptionSpec option, int indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder("#");
    for (var word : text(option).split(" ", -1)) {
      if (indent + line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
        lines.add(line.toString());
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String text(OptionSpec option) {
    return option.description()
        + choices(option.type())
        + option.usual().map(" Default: %s."::formatted).orElse("")
        + (option.required() ? " Required." : "");
  }

  private static String choices(OptionType type) {
    return switch (type) {
      case OptionType.Choice(var values) -> " One of: %s.".formatted(String.join(", ", values));
      case OptionType.ChoiceList(var values) ->
          " Some of: %s.".formatted(String.join(", ", values));
      default -> "";
    };
  }
}
