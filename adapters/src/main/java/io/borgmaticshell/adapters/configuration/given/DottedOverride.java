package io.borgmaticshell.adapters.configuration.given;

import io.borgmaticshell.adapters.configuration.older.OlderSections;
import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionPath;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The older way to say something about options: `--override SECTION.OPTION=VALUE`. The value is
/// YAML, unless the option takes text.
public final class DottedOverride {
  private static final String FLAG = "--override";

  private final CommandLineOptions options;
  private final Findings findings;

  public DottedOverride(CommandLineOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  /// The contents of a file, with what `--override` says.
  public Value.Mapping set(List<String> overrides, Value.Mapping contents) {
    var result = contents;
    for (var override : overrides) {
      result = set(override, result);
    }
    return result;
  }

  private Value.Mapping set(String override, Value.Mapping contents) {
    var equals = override.indexOf('=');
    var keys = keys(override.substring(0, Math.max(equals, 0)));
    if (keys.stream().anyMatch(String::isEmpty)) {
      findings.add(Place.wholeOf(FLAG), "this needs OPTION=VALUE, or SECTION.OPTION=VALUE");
      return contents;
    }
    var insertion =
        new Insertion(OptionPath.of(keys.toArray(String[]::new)), Place.wholeOf(FLAG), findings);
    return options
        .read(FLAG, type(keys), override.substring(equals + 1))
        .map(value -> insertion.into(OlderSections.emerged(keys.getFirst(), contents), value))
        .orElse(contents);
  }

  // A section of older files stands for the top level.
  private static List<String> keys(String path) {
    var keys = Arrays.asList(path.split("\\.", -1));
    return keys.size() > 1 && OlderSections.NAMES.contains(keys.getFirst())
        ? keys.subList(1, keys.size())
        : keys;
  }

  private static Optional<OptionType> type(List<String> keys) {
    var declared = TopLevelOptions.find(keys.getFirst()).map(TopLevelOptions.Declaration::option);
    for (var key : keys.subList(1, keys.size())) {
      declared = declared.flatMap(option -> field(option, key));
    }
    return declared.map(OptionSpec::type);
  }

  private static Optional<OptionSpec> field(OptionSpec option, String key) {
    return option.type().fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
