package io.borgmaticshell.adapters.configuration.given;

import io.borgmaticshell.adapters.configuration.older.OlderSections;
import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.IncludedFiles;
import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.option.OptionSetting;
import io.borgmaticshell.domain.option.OptionType;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts what the command line says about options into the contents of a file. A whole section or
/// list comes before parts of it, in whatever order they were typed.
public final class CommandLineOptions {
  private final IncludedFiles files;
  private final Findings findings;

  /// @param files reads values that are YAML themselves
  public CommandLineOptions(IncludedFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  /// The contents of a file, with these options set.
  public Value.Mapping set(List<OptionSetting> settings, Value.Mapping contents) {
    var result = contents;
    for (var setting :
        settings.stream()
            .sorted(Comparator.comparingInt(one -> one.path().steps().size()))
            .toList()) {
      result = set(setting, OlderSections.emerged(setting.path().option(), result));
    }
    return result;
  }

  private Value.Mapping set(OptionSetting setting, Value.Mapping contents) {
    var insertion = new Insertion(setting.path(), Place.wholeOf(setting.flag()), findings);
    return switch (setting.change()) {
      case OptionSetting.Change.Removal() -> insertion.without(contents);
      case OptionSetting.Change.Value(var type, var text) ->
          value(setting.flag(), type, text)
              .map(value -> insertion.into(contents, value))
              .orElse(contents);
    };
  }

  private Optional<Value> value(String flag, OptionType type, String text) {
    var place = Place.wholeOf(flag);
    return switch (type) {
      case OptionType.Text _, OptionType.TextOrNumber _, OptionType.Choice _ ->
          Optional.of(new Value.Text(text, place));
      case OptionType.Flag _ -> Optional.of(new Value.Flag(Boolean.parseBoolean(text), place));
      case OptionType.WholeNumber _ -> Optional.of(whole(text, place));
      case OptionType.DecimalNumber _ -> files.readText(flag, text);
      case OptionType.TextList _, OptionType.ChoiceList _, OptionType.SectionList _ ->
          collection(flag, text, Value.Items.class, "a list, such as \"[one, two]\"");
      case OptionType.TextMap _,
          OptionType.FreeMap _,
          OptionType.Section _,
          OptionType.OptionalSection _ ->
          collection(flag, text, Value.Mapping.class, "a section, such as \"{key: value}\"");
    };
  }

  /// What a text stands for that is YAML unless its option takes text.
  Optional<Value> read(String flag, Optional<OptionType> type, String text) {
    return type.filter(OptionType.Text.class::isInstance).isPresent()
        ? Optional.of(new Value.Text(text, Place.wholeOf(flag)))
        : files.readText(flag, text).or(() -> Optional.of(new Value.Nothing(Place.wholeOf(flag))));
  }

  // Digits stay decimal, however many zeros stand before them.
  private static Value whole(String text, Place place) {
    var digits = text.strip().replace("_", "");
    return digits.matches("[-+]?\\d+")
        ? new Value.Whole(new BigInteger(digits), place)
        : new Value.Text(text, place);
  }

  private Optional<Value> collection(
      String flag, String text, Class<? extends Value> kind, String expected) {
    var value = files.readText(flag, text);
    if (value.isPresent() && kind.isInstance(value.get())) {
      return value;
    }
    findings.add(
        Place.wholeOf(flag),
        "this needs %s, but is %s".formatted(expected, value.map(Value::kind).orElse("empty")));
    return Optional.empty();
  }
}
