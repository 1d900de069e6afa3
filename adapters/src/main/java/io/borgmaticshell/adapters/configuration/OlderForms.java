package io.borgmaticshell.adapters.configuration;

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
final class OlderForms {
  private static final String REPOSITORIES = RepositoryListOptions.REPOSITORIES.key();
  private static final String PATH = RepositoryListOptions.PATH.key();
  private static final String STORE_CONFIG_FILES = "store_config_files";
  private static final Map<String, String> RENAMED =
      Map.of(
          "numeric_owner", "numeric_ids",
          "bsd_flags", "flags",
          "remote_rate_limit", "upload_rate_limit");

  private final RepositoryLocation locations;
  private final List<String> remarks = new ArrayList<>();

  OlderForms(Map<String, String> environment) {
    this.locations = new RepositoryLocation(environment.getOrDefault("HOME", "/"));
  }

  Value.Mapping rewrite(Value.Mapping options) {
    var result = renamed(new OlderCommands(remarks).rewrite(options));
    result = withBootstrap(result);
    result = each(result, REPOSITORIES, item -> withLocation(inSection(item, PATH)));
    result = each(result, "checks", item -> inSection(item, "name"));
    result = change(result, ArchiveOptions.EXCLUDE_IF_PRESENT.key(), OlderForms::inList);
    for (var service : List.of("healthchecks", "cronitor")) {
      result = change(result, service, value -> inSection(value, "ping_url"));
    }
    return change(result, "pagerduty", value -> inSection(value, "integration_key"));
  }

  /// What the user should change in the file some day.
  List<String> remarks() {
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

  private Value withLocation(Value repository) {
    return repository instanceof Value.Mapping mapping
        ? change(
            mapping,
            PATH,
            path ->
                path instanceof Value.Text text
                    ? new Value.Text(locations.normalize(text.text()), text.place(), text.filled())
                    : path)
        : repository;
  }

  private static Value inSection(Value value, String key) {
    if (!(value instanceof Value.Text)) {
      return value;
    }
    var members = new TreeMap<String, Value.Member>();
    members.put(key, new Value.Member(value.place(), value));
    return new Value.Mapping(members, value.place());
  }

  private static Value inList(Value value) {
    return value instanceof Value.Text ? new Value.Items(List.of(value), value.place()) : value;
  }

  private static Value.Mapping each(
      Value.Mapping options, String key, UnaryOperator<Value> rewrite) {
    return change(
        options,
        key,
        value ->
            value instanceof Value.Items list
                ? new Value.Items(list.items().stream().map(rewrite).toList(), list.place())
                : value);
  }

  private static Value.Mapping change(
      Value.Mapping options, String key, UnaryOperator<Value> rewrite) {
    var member = options.members().get(key);
    return member == null
        ? options
        : options.with(key, new Value.Member(member.key(), rewrite.apply(member.value())));
  }
}
