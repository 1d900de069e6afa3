package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Rewrites shorter and older ways to write options into the declared one.
public final class OlderForms {
  private static final String REPOSITORIES = RepositoryListOptions.REPOSITORIES.key();
  private static final String CHECKS = "checks";
  private static final String STORE_CONFIG_FILES = "store_config_files";
  private static final Map<String, String> RENAMED =
      Map.of(
          "numeric_owner", "numeric_ids",
          "bsd_flags", "flags",
          "remote_rate_limit", "upload_rate_limit");

  // What keeps its meaning for now.
  private static final Map<String, String> GOING =
      new TreeMap<>(
          Map.of(
              "borgmatic_source_directory", "it only finds dumps in old archives",
              "prefix", "use `archive_name_format` or `match_archives`"));

  private final List<String> remarks = new ArrayList<>();

  /// The options in their present forms.
  public Value.Mapping rewrite(Value.Mapping options) {
    var result = renamed(new OlderCommands(remarks).rewrite(options));
    result = withBootstrap(result);
    result = StatisticsWord.replaced(result);
    result = change(result, REPOSITORIES, new OlderRepositories(remarks)::rewrite);
    result = change(result, CHECKS, this::checks);
    result = change(result, ArchiveOptions.EXCLUDE_IF_PRESENT.key(), this::inList);
    for (var service : List.of("healthchecks", "cronitor")) {
      result = change(result, service, value -> service(value, service, "ping_url"));
    }
    remarkOn(result);
    return change(result, "pagerduty", value -> service(value, "pagerduty", "integration_key"));
  }

  /// What the user should change in the file some day.
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  private Value.Mapping renamed(Value.Mapping options) {
    var members = new TreeMap<String, Value.Member>();
    options
        .members()
        .forEach((key, member) -> {
          var current = RENAMED.getOrDefault(key, key);
          if (!current.equals(key)) {
            remarks.add("`%s` is called `%s` now; rename it".formatted(key, current));
          }
          if (current.equals(key) || !options.members().containsKey(current)) {
            members.put(current, member);
          }
        });
    return new Value.Mapping(members, options.place());
  }

  private Value.Mapping withBootstrap(Value.Mapping options) {
    var old = options.members().get(STORE_CONFIG_FILES);
    if (old == null) {
      return options.find("bootstrap").isPresent()
          ? options
          : options.with("bootstrap", empty(options.place()));
    }
    remarks.add("`store_config_files` belongs below `bootstrap:` now; move it there");
    var bootstrap =
        options
            .find("bootstrap")
            .map(Value.Member::value)
            .filter(Value.Mapping.class::isInstance)
            .map(Value.Mapping.class::cast)
            .orElseGet(() -> new Value.Mapping(Map.of(), old.key()))
            .with(STORE_CONFIG_FILES, old);
    return options
        .without(STORE_CONFIG_FILES)
        .with("bootstrap", new Value.Member(old.key(), bootstrap));
  }

  private static Value.Member empty(Place place) {
    return new Value.Member(place, new Value.Mapping(Map.of(), place));
  }

  private Value checks(Value value) {
    if (!(value instanceof Value.Items list)
        || list.items().stream().noneMatch(Value.Text.class::isInstance)) {
      return value;
    }
    remarks.add("`checks` has texts among its items; write `name: …`");
    return new Value.Items(
        list.items().stream().map(item -> inSection(item, "name")).toList(), list.place());
  }

  private Value service(Value value, String service, String key) {
    if (value instanceof Value.Text) {
      remarks.add("`%s` is a section now; write the text below it as `%s`".formatted(service, key));
    }
    return inSection(value, key);
  }

  private static Value inSection(Value value, String key) {
    return value instanceof Value.Text
        ? new Value.Mapping(Map.of(key, new Value.Member(value.place(), value)), value.place())
        : value;
  }

  private Value inList(Value value) {
    if (!(value instanceof Value.Text)) {
      return value;
    }
    remarks.add("`exclude_if_present` is a list now; write '- ' before the text");
    return new Value.Items(List.of(value), value.place());
  }

  private void remarkOn(Value.Mapping options) {
    GOING.forEach((key, instead) ->
        options
            .find(key)
            .ifPresent(_ -> remarks.add("`%s` is out of use; %s".formatted(key, instead))));
  }

  private static Value.Mapping change(
      Value.Mapping options, String key, UnaryOperator<Value> rewrite) {
    var member = options.members().get(key);
    return member == null
        ? options
        : options.with(key, new Value.Member(member.key(), rewrite.apply(member.value())));
  }
}
