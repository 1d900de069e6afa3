package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Rewrites shorter and older ways to write options into the declared one.
final class OlderForms {
  private static final String REPOSITORIES = RepositoryListOptions.REPOSITORIES.key();
  private static final String PATH = RepositoryListOptions.PATH.key();

  private final RepositoryLocation locations;

  OlderForms(Map<String, String> environment) {
    this.locations = new RepositoryLocation(environment.getOrDefault("HOME", "/"));
  }

  Value.Mapping rewrite(Value.Mapping options) {
    var result = each(options, REPOSITORIES, item -> withLocation(inSection(item, PATH)));
    result = each(result, "checks", item -> inSection(item, "name"));
    result = change(result, ArchiveOptions.EXCLUDE_IF_PRESENT.key(), OlderForms::inList);
    for (var service : List.of("healthchecks", "cronitor")) {
      result = change(result, service, value -> inSection(value, "ping_url"));
    }
    return change(result, "pagerduty", value -> inSection(value, "integration_key"));
  }

  private Value withLocation(Value repository) {
    return repository instanceof Value.Mapping mapping
        ? change(
            mapping,
            PATH,
            path ->
                path instanceof Value.Text text
                    ? new Value.Text(locations.normalize(text.text()), text.place())
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
