package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.adapters.shell.grammar.OptionFlag;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists the flags of one option: its own, and those of what is within it.
final class FlagsOfOption {
  private FlagsOfOption() {}

  static Stream<OptionFlag> of(OptionSpec option) {
    return spellings(option, "")
        .map(word ->
            FlagWord.read(word)
                .flatMap(name ->
                    new FlagMeaning("--" + word, name)
                        .among(key -> Optional.of(option).filter(one -> one.key().equals(key))))
                .orElseThrow());
  }

  private static Stream<String> spellings(OptionSpec option, String before) {
    var name = option.key().replace('_', '-');
    var whole = before + name;
    return switch (option.type()) {
      case OptionType.Flag _ -> Stream.of(whole, before + opposite(name));
      case OptionType.Section(var fields) ->
          within(Stream.of(whole, before + "no-" + name), fields, whole + ".");
      case OptionType.OptionalSection(var fields) ->
          within(Stream.of(whole, before + "no-" + name), fields, whole + ".");
      case OptionType.SectionList(var fields) -> within(Stream.of(whole), fields, whole + "[0].");
      case OptionType.TextList _, OptionType.ChoiceList _ -> Stream.of(whole, whole + "[0]");
      case OptionType.TextMap _, OptionType.FreeMap _ -> Stream.of(whole, before + "no-" + name);
      case OptionType.Text _,
          OptionType.TextOrNumber _,
          OptionType.Choice _,
          OptionType.WholeNumber _,
          OptionType.DecimalNumber _ ->
          Stream.of(whole);
    };
  }

  private static Stream<String> within(Stream<String> own, List<OptionSpec> fields, String before) {
    return Stream.concat(own, fields.stream().flatMap(field -> spellings(field, before)));
  }

  private static String opposite(String name) {
    return name.startsWith("no-") ? name.substring("no-".length()) : "no-" + name;
  }
}
