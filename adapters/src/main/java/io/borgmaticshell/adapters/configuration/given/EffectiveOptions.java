package io.borgmaticshell.adapters.configuration.given;

import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.PlainValue;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Strips values of their places. A text that constants were put into becomes the number or flag
/// that its option takes.
public final class EffectiveOptions {
  private final List<OptionSpec> declared;

  public EffectiveOptions(HookCatalog hooks) {
    this.declared = OptionTopics.of(hooks).options();
  }

  /// The options as plain values.
  public PlainValue.Mapping of(Value.Mapping options) {
    return mapping(options, declared);
  }

  private static PlainValue plain(Value value, OptionType type) {
    return switch (value) {
      case Value.Text text -> text.filled() ? filled(text.text(), type) : text(text.text());
      case Value.Whole whole -> new PlainValue.Whole(whole.number());
      case Value.Decimal decimal -> new PlainValue.Decimal(decimal.number());
      case Value.Flag flag -> new PlainValue.Flag(flag.set());
      case Value.Items list ->
          new PlainValue.Items(
              list.items().stream().map(item -> plain(item, typeOfItems(type))).toList());
      case Value.Mapping mapping -> mapping(mapping, type.fields());
      case Value.Retained(var retained) -> plain(retained, type);
      case Value.Nothing _, Value.Day _, Value.Unusable _, Value.Omission _ ->
          new PlainValue.Nothing();
    };
  }

  private static PlainValue.Mapping mapping(Value.Mapping mapping, List<OptionSpec> fields) {
    var members = new LinkedHashMap<String, PlainValue>();
    mapping
        .members()
        .forEach((key, member) -> members.put(key, plain(member.value(), typeOf(key, fields))));
    return new PlainValue.Mapping(members);
  }

  private static PlainValue filled(String text, OptionType type) {
    var number = Optional.of(text).filter(digits -> digits.matches("-?\\d+")).map(BigInteger::new);
    return switch (type) {
      case OptionType.WholeNumber _, OptionType.DecimalNumber _, OptionType.TextOrNumber _ ->
          number.<PlainValue>map(PlainValue.Whole::new).orElseGet(() -> text(text));
      case OptionType.Flag _ -> new PlainValue.Flag(Boolean.parseBoolean(text));
      default -> text(text);
    };
  }

  private static PlainValue text(String text) {
    return new PlainValue.Text(text);
  }

  private static OptionType typeOf(String key, List<OptionSpec> fields) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .map(OptionSpec::type)
        .findFirst()
        .orElseGet(OptionType.Text::new);
  }

  private static OptionType typeOfItems(OptionType type) {
    return type instanceof OptionType.SectionList(var fields)
        ? new OptionType.Section(fields)
        : new OptionType.Text();
  }
}
