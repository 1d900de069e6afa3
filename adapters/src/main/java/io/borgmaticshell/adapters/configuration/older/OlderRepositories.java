package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rewrites shorter and older ways to name repositories.
final class OlderRepositories {
  private static final String PATH = RepositoryListOptions.PATH.key();

  private final List<String> remarks;

  /// @param remarks hears about each repository that is rewritten or left out
  OlderRepositories(List<String> remarks) {
    this.remarks = remarks;
  }

  Value rewrite(Value repositories) {
    if (!(repositories instanceof Value.Items list)) {
      return repositories;
    }
    var rewritten = new ArrayList<Value>();
    for (var i = 0; i < list.items().size(); i++) {
      var place = "%s[%d]".formatted(RepositoryListOptions.REPOSITORIES.key(), i);
      var entry = section(list.items().get(i), place);
      if (entry instanceof Value.Mapping mapping && hasNoPath(mapping) && isUnderstood(mapping)) {
        remarks.add("`%s` has no `path` and is left out".formatted(place));
      } else {
        rewritten.add(located(entry, place));
      }
    }
    return new Value.Items(rewritten, list.place());
  }

  private Value section(Value entry, String place) {
    if (!(entry instanceof Value.Text)) {
      return entry;
    }
    remarks.add("`%s` is a text; write `path: …`".formatted(place));
    return new Value.Mapping(Map.of(PATH, new Value.Member(entry.place(), entry)), entry.place());
  }

  private static boolean hasNoPath(Value.Mapping entry) {
    return entry
            .find(PATH)
            .map(Value.Member::value)
            .orElseGet(() -> new Value.Nothing(entry.place()))
        instanceof Value.Nothing;
  }

  // A misspelt `path` is no missing one.
  private static boolean isUnderstood(Value.Mapping entry) {
    return RepositoryListOptions.REPOSITORIES.type() instanceof OptionType.SectionList(var fields)
        && entry.members().keySet().stream()
            .allMatch(key ->
                TopLevelOptions.find(key).isPresent()
                    || fields.stream().map(OptionSpec::key).anyMatch(key::equals));
  }

  private Value located(Value entry, String place) {
    return entry instanceof Value.Mapping mapping
            && mapping.find(PATH).isPresent()
            && mapping.find(PATH).get().value() instanceof Value.Text path
        ? mapping.with(PATH, new Value.Member(mapping.find(PATH).get().key(), located(path, place)))
        : entry;
  }

  private Value.Text located(Value.Text path, String place) {
    var location = RepositoryLocation.normalized(path.text());
    if (location.contains("~")) {
      remarks.add("`%s.path` contains `~`; write the directory instead".formatted(place));
    }
    if (!location.equals(path.text()) && location.startsWith("ssh://")) {
      remarks.add(
          "`%s.path` is a remote one without `ssh://`; write %s".formatted(place, location));
    }
    return new Value.Text(location, path.place(), path.filled());
  }
}
