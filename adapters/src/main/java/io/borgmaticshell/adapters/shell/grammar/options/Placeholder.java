package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.domain.option.OptionType;

/// What stands for a value in the help.
final class Placeholder {
  private Placeholder() {}

  static String of(OptionType type) {
    return switch (type) {
      case OptionType.Text _, OptionType.TextOrNumber _ -> "TEXT";
      case OptionType.Choice(var values) -> String.join("|", values);
      case OptionType.WholeNumber _, OptionType.DecimalNumber _ -> "N";
      case OptionType.Flag _ -> "";
      case OptionType.TextList _, OptionType.ChoiceList _ -> "[TEXT, …]";
      case OptionType.SectionList _ -> "[{…}, …]";
      case OptionType.TextMap _, OptionType.FreeMap _ -> "{NAME: TEXT, …}";
      case OptionType.Section _, OptionType.OptionalSection _ -> "{…}";
    };
  }
}
