package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Checks values against the declarations of their options and turns them into [Options].
final class OptionReader {
  private final Findings findings;
  private final ScalarOption scalars;

  OptionReader(Findings findings) {
    this.findings = findings;
    this.scalars = new ScalarOption(findings);
  }

  /// @param path where the value stands, for people: `postgresql_databases[0].port`
  Optional<Object> read(Value value, OptionType type, String path) {
    return switch (type) {
      case OptionType.Text _ -> scalars.text(value, path);
      case OptionType.TextOrNumber _ -> scalars.textOrNumber(value, path);
      case OptionType.Choice choice -> scalars.choice(value, choice, path);
      case OptionType.Flag _ -> scalars.flag(value, path);
      case OptionType.WholeNumber number -> scalars.wholeNumber(value, number, path);
      case OptionType.DecimalNumber _ -> scalars.decimalNumber(value, path);
      case OptionType.ChoiceList choices ->
          list(value, new OptionType.Choice(choices.values()), path);
      case OptionType.TextList _ -> list(value, new OptionType.Text(), path);
      case OptionType.TextMap _ -> textMap(value, path);
      case OptionType.FreeMap _ -> freeMap(value, path);
      case OptionType.Section section -> section(value, section.fields(), path);
      case OptionType.OptionalSection section ->
          value instanceof Value.Nothing
              ? Optional.of(Options.NONE)
              : section(value, section.fields(), path);
      case OptionType.SectionList list -> list(value, new OptionType.Section(list.fields()), path);
    };
  }

  private Optional<Object> list(Value value, OptionType itemType, String path) {
    if (!(value instanceof Value.Items list)) {
      var advice = itemType instanceof OptionType.Text ? "write '- ' before it" : "";
      return scalars.wrong(value, path, "a list", value instanceof Value.Text ? advice : "");
    }
    var items = new ArrayList<>();
    for (var i = 0; i < list.items().size(); i++) {
      read(list.items().get(i), itemType, "%s[%d]".formatted(path, i)).ifPresent(items::add);
    }
    return Optional.of(List.copyOf(items));
  }

  private Optional<Object> textMap(Value value, String path) {
    if (!(value instanceof Value.Mapping mapping)) {
      return scalars.wrong(value, path, "a section with keys", "");
    }
    var texts = new LinkedHashMap<String, Object>();
    mapping
        .members()
        .forEach((key, member) ->
            scalars.text(member.value(), path + "." + key).ifPresent(text -> texts.put(key, text)));
    return Optional.of(texts);
  }

  private Optional<Object> freeMap(Value value, String path) {
    if (!(value instanceof Value.Mapping mapping)) {
      return scalars.wrong(value, path, "a section with keys", "");
    }
    var texts = new LinkedHashMap<String, Object>();
    mapping
        .members()
        .forEach((key, member) -> {
          if (member.value() instanceof Value.Text text) {
            texts.put(key, text.text());
          }
        });
    return Optional.of(texts);
  }

  private Optional<Object> section(Value value, List<OptionSpec> fields, String path) {
    if (!(value instanceof Value.Mapping mapping)) {
      return scalars.wrong(value, path, "a section with keys", "");
    }
    var values = new LinkedHashMap<String, Object>();
    mapping.members().forEach((key, member) -> field(key, member, fields, path, values));
    for (var field : fields) {
      if (field.required() && mapping.find(field.key()).isEmpty()) {
        findings.add(mapping.place(), "`%s` needs `%s`".formatted(path, field.key()));
      }
    }
    return Optional.of(new Options(values));
  }

  private void field(
      String key,
      Value.Member member,
      List<OptionSpec> fields,
      String path,
      Map<String, Object> values) {
    var declared = fields.stream().filter(field -> field.key().equals(key)).findFirst();
    if (declared.isPresent()) {
      read(member.value(), declared.get().type(), path + "." + key)
          .ifPresent(value -> values.put(key, value));
    } else {
      unknown(key, member, fields, path);
    }
  }

  private void unknown(String key, Value.Member member, List<OptionSpec> fields, String path) {
    var forAll = path.startsWith("repositories[") && TopLevelOptions.find(key).isPresent();
    findings.add(
        member.key(),
        forAll
            ? "`%s.%s` cannot be set for single repositories; write it at the top level"
                .formatted(path, key)
            : "unknown key `%s` in `%s`%s".formatted(key, path, guess(key, fields)));
  }

  private static String guess(String key, List<OptionSpec> fields) {
    return NearestWord.of(
            key.toLowerCase(Locale.ROOT), fields.stream().map(OptionSpec::key).toList())
        .map("; did you mean `%s`?"::formatted)
        .orElse("");
  }
}
