package io.borgmaticshell.domain.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value to show for an option that declares none.
record Example(OptionSpec option) {
  private static final PlainValue SOMETHING = new PlainValue.Text("…");

  PlainValue value() {
    return switch (option.type()) {
      // The other one than usual, as nobody writes what counts anyway.
      case OptionType.Flag _ -> new PlainValue.Flag(!option.usual().equals(Optional.of("true")));
      case OptionType.Choice(var values) -> new PlainValue.Text(values.getLast());
      case OptionType.ChoiceList(var values) ->
          new PlainValue.Items(List.of(new PlainValue.Text(values.getLast())));
      case OptionType.Section(var fields) -> section(fields);
      case OptionType.OptionalSection(var fields) -> section(fields);
      case OptionType.SectionList(var fields) -> new PlainValue.Items(List.of(section(fields)));
      case OptionType.Text _ when option.key().endsWith("_command") -> program();
      case OptionType.Text _, OptionType.TextOrNumber _ -> SOMETHING;
      case OptionType.WholeNumber _, OptionType.DecimalNumber _ -> new PlainValue.Whole(1);
      case OptionType.TextList _ -> new PlainValue.Items(List.of(SOMETHING));
      case OptionType.TextMap _, OptionType.FreeMap _ ->
          PlainValue.Mapping.of(Map.entry("key", SOMETHING));
    };
  }

  private static PlainValue section(List<OptionSpec> fields) {
    var members = new LinkedHashMap<String, PlainValue>();
    fields.forEach(field -> members.put(field.key(), field.example()));
    return new PlainValue.Mapping(members);
  }

  private PlainValue program() {
    var name = option.key().replaceFirst("_command$", "").replace('_', '-');
    return new PlainValue.Text("/usr/local/bin/" + option.usual().orElse(name));
  }
}
