package io.borgmaticshell.adapters.configuration.sample;

import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Composes the text of a file. A sentence stands behind a number sign and a blank, an option that
/// is not in force behind a bare number sign: taking that away puts it in force.
final class SampleText {
  private static final int LEVEL = 4;
  private static final int WRITTEN_LEVEL = 2;
  private static final String ITEM = "- ";
  private static final PlainValue.Mapping NOTHING = PlainValue.Mapping.of();

  private final YamlWriter writer = new YamlWriter();
  private final StringBuilder text = new StringBuilder();

  private SampleText() {}

  /// A file with all options, of which only the chosen ones are in force.
  static String of(List<OptionSpec> options, PlainValue.Mapping chosen) {
    var sample = new SampleText();
    for (var option : options) {
      var value = chosen.find(option.key());
      sample.text.append(sample.text.isEmpty() ? "" : "\n");
      sample.write(option, value.orElseGet(option::example), new Spot(0, "", value.isPresent()));
    }
    return sample.text.toString();
  }

  /// A file with one option, which is in force.
  static String of(OptionSpec option, PlainValue.Mapping chosen) {
    var sample = new SampleText();
    var value = chosen.find(option.key()).orElseGet(option::example);
    sample.write(option, value, new Spot(0, "", true));
    return sample.text.toString();
  }

  /// Where an option is written.
  ///
  /// @param indent in letters
  /// @param bullet what stands before the key if it begins an item of a list, else nothing
  private record Spot(int indent, String bullet, boolean inForce) {
    String beforeKey() {
      return " ".repeat(indent) + sign() + bullet;
    }

    String beforeMore() {
      return " ".repeat(indent) + sign() + " ".repeat(bullet.length());
    }

    Spot within(int levels, boolean counts) {
      return new Spot(indent + bullet.length() + levels, "", inForce && counts);
    }

    private String sign() {
      return inForce ? "" : "#";
    }
  }

  private void write(OptionSpec option, PlainValue value, Spot spot) {
    Sentence.lines(option, spot.indent())
        .forEach(line -> text.append(" ".repeat(spot.indent())).append(line).append('\n'));
    var fields = option.type().fields();
    var only = !spot.inForce() && option.sample().isPresent();
    switch (value) {
      case PlainValue.Nothing _ -> {
        text.append(spot.beforeKey()).append(option.key()).append(":\n");
        write(fields, NOTHING, only, spot.within(LEVEL, true));
      }
      case PlainValue.Mapping mapping when !fields.isEmpty() && !mapping.members().isEmpty() -> {
        text.append(spot.beforeKey()).append(option.key()).append(":\n");
        write(fields, mapping, only, spot.within(LEVEL, true));
      }
      case PlainValue.Items(var items)
          when !items.isEmpty() && items.getFirst() instanceof PlainValue.Mapping first -> {
        text.append(spot.beforeKey()).append(option.key()).append(":\n");
        var inner = spot.within(LEVEL, true);
        write(fields, first, only, new Spot(inner.indent(), ITEM, inner.inForce()));
        items.stream().skip(1).forEach(item -> writeItem(item, fields, only, inner));
      }
      default -> writeLines(writer.text(member(option.key(), value)), spot);
    }
  }

  /// Those that have a value come first, because the first begins an item of a list.
  private void write(List<OptionSpec> fields, PlainValue.Mapping values, boolean only, Spot first) {
    var spot = first;
    for (var field : ordered(fields, values, only)) {
      var value = values.find(field.key());
      var inForce = first.inForce() && value.isPresent();
      write(
          field, value.orElseGet(field::example), new Spot(spot.indent(), spot.bullet(), inForce));
      spot = first.within(0, true);
    }
  }

  private static List<OptionSpec> ordered(
      List<OptionSpec> fields, PlainValue.Mapping values, boolean only) {
    var given = fields.stream().filter(field -> values.find(field.key()).isPresent());
    var others = fields.stream().filter(field -> !only && values.find(field.key()).isEmpty());
    return Stream.concat(given, others).toList();
  }

  // Examples are explained, and of what somebody else wrote only the first.
  private void writeItem(PlainValue item, List<OptionSpec> fields, boolean explained, Spot spot) {
    if (explained && item instanceof PlainValue.Mapping example) {
      write(fields, example, true, new Spot(spot.indent(), ITEM, spot.inForce()));
      return;
    }
    var lines = writer.text(member("list", new PlainValue.Items(List.of(item))));
    var moved = new Spot(spot.indent() - WRITTEN_LEVEL, "", spot.inForce());
    writeLines(lines.substring(lines.indexOf('\n') + 1), moved);
  }

  private void writeLines(String lines, Spot spot) {
    var before = spot.beforeKey();
    for (var line : lines.lines().toList()) {
      text.append((before + line).stripTrailing()).append('\n');
      before = spot.beforeMore();
    }
  }

  private static PlainValue.Mapping member(String key, PlainValue value) {
    return PlainValue.Mapping.of(Map.entry(key, value));
  }
}
