package io.borgmaticshell.adapters.configuration.yaml;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `${NAME}` and `${NAME:-default}` in text by environment variables. The default counts
/// only for a variable that is not set, with or without the colon; `\${NAME}` stays, without the
/// backslash.
public final class Interpolation {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<escape>\\\\)?(?<reference>\\$\\{(?<name>\\w+)(:?-(?<default>[^}]+))?})");

  private final Map<String, String> environment;
  private final Findings findings;

  public Interpolation(Map<String, String> environment, Findings findings) {
    this.environment = environment;
    this.findings = findings;
  }

  /// Replaces references in every text within a value; notes variables that are not set.
  public Value resolve(Value value) {
    return switch (value) {
      case Value.Text text -> new Value.Text(resolve(text), text.place(), text.filled());
      case Value.Items list ->
          new Value.Items(list.items().stream().map(this::resolve).toList(), list.place());
      case Value.Mapping mapping -> {
        var members = new TreeMap<String, Value.Member>();
        mapping
            .members()
            .forEach((key, member) ->
                members.put(key, new Value.Member(member.key(), resolve(member.value()))));
        yield new Value.Mapping(members, mapping.place());
      }
      case Value scalar -> scalar;
    };
  }

  private String resolve(Value.Text text) {
    return REFERENCE
        .matcher(text.text())
        .replaceAll(match -> Matcher.quoteReplacement(replacement(match, text)));
  }

  private String replacement(MatchResult match, Value.Text text) {
    if (match.group("escape") != null) {
      return match.group("reference");
    }
    var name = match.group("name");
    var value = environment.getOrDefault(name, match.group("default"));
    if (value == null) {
      findings.add(
          text.place(),
          "the environment variable '%s' is not set; set it, or write ${%s:-DEFAULT}"
              .formatted(name, name));
      return match.group("reference");
    }
    return value;
  }
}
