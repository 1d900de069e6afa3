package io.borgmaticshell.adapters.configuration.yaml;

import java.util.stream.Collectors;

/// Shows what a text was read as: text in single quotes, the rest as it is.
final class YamlShown {
  private YamlShown() {}

  static String read(String yaml) {
    var findings = new Findings("config.yaml");
    var value = new IncludedFiles(_ -> yaml, "/", findings).read("config.yaml").orElseThrow();
    findings.throwIfAny();
    return render(value);
  }

  private static String render(Value value) {
    return switch (value) {
      case Value.Text text -> "'" + text.text() + "'";
      case Value.Whole whole -> whole.number().toString();
      case Value.Decimal decimal -> Double.toString(decimal.number());
      case Value.Flag flag -> Boolean.toString(flag.set());
      case Value.Day _ -> "date";
      case Value.Nothing _ -> "nothing";
      case Value.Unusable _ -> "unusable";
      case Value.Retained(var retained) -> "retained " + render(retained);
      case Value.Omission omission -> "omitted '" + omission.text() + "'";
      case Value.Items list ->
          list.items().stream().map(YamlShown::render).collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping mapping ->
          mapping.members().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + render(entry.getValue().value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
