package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Moves the options of old files out of their sections, over those at the top level. Sections that
/// are empty go.
public final class OlderSections {
  /// What they are called.
  public static final List<String> NAMES =
      List.of("location", "storage", "retention", "consistency", "output", "hooks");

  // What stood in two sections, and was meant for one thing only.
  private static final Set<String> IN_TWO = Set.of("prefix", "umask");

  private final Findings findings;
  private final List<String> remarks = new ArrayList<>();

  public OlderSections(Findings findings) {
    this.findings = findings;
  }

  /// The options without the sections that older files put them in.
  public Value.Mapping flattened(Value.Mapping options) {
    var members = new TreeMap<>(options.members());
    var moved = new HashMap<String, Value.Member>();
    for (var section : NAMES) {
      var member = members.get(section);
      if (member != null && member.value() instanceof Value.Mapping mapping) {
        mapping.members().forEach((key, inner) -> move(key, inner, moved));
      }
      if (member != null) {
        members.remove(section);
        examine(section, member.value());
        remarks.add(
            "the section `%s:` is out of use; move its contents to the top level"
                .formatted(section));
      }
    }
    members.putAll(moved);
    return new Value.Mapping(members, options.place());
  }

  private void examine(String section, Value value) {
    switch (value) {
      case Value.Mapping _, Value.Nothing _, Value.Unusable _ -> {}
      default ->
          findings.add(
              value.place(),
              "`%s` must be a section with keys, but is %s".formatted(section, value.kind()));
    }
  }

  /// The same options, with one of them at the top level, as [#flattened] would put it there, for
  /// something else to take its place.
  public static Value.Mapping emerged(String key, Value.Mapping options) {
    var result = options;
    for (var section : NAMES) {
      var member = options.members().get(section);
      if (member != null
          && member.value() instanceof Value.Mapping mapping
          && mapping.members().containsKey(key)) {
        result =
            result
                .with(section, new Value.Member(member.key(), mapping.without(key)))
                .with(key, mapping.find(key).orElseThrow());
      }
    }
    return result;
  }

  private void move(String key, Value.Member member, Map<String, Value.Member> moved) {
    var earlier = moved.put(key, member);
    if (earlier != null && IN_TWO.contains(key) && !same(earlier.value(), member.value())) {
      findings.add(
          member.key(),
          "`%s` is set to different values in two sections; keep one of them".formatted(key));
    }
  }

  private static boolean same(Value one, Value other) {
    return switch (one) {
      case Value.Text text -> other instanceof Value.Text same && text.text().equals(same.text());
      case Value.Whole whole ->
          other instanceof Value.Whole same && whole.number().equals(same.number());
      default -> false;
    };
  }

  /// What the user should change in the file some day.
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
