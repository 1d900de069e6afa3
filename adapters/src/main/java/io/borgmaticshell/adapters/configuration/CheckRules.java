package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What options about checks need of each other, and of the repositories.
final class CheckRules {
  private static final String SPOT = "spot";
  private static final List<String> TOLERANCES =
      List.of("count_tolerance_percentage", "data_sample_percentage", "data_tolerance_percentage");

  private final Findings findings;

  CheckRules(Findings findings) {
    this.findings = findings;
  }

  void examine(Value.Mapping options) {
    var checks = items(options, "checks").toList();
    for (var i = 0; i < checks.size(); i++) {
      if (checks.get(i) instanceof Value.Mapping check) {
        examineCheck(check, "checks[%d]".formatted(i));
      }
    }
    var repositories =
        items(options, "repositories")
            .filter(Value.Mapping.class::isInstance)
            .map(Value.Mapping.class::cast)
            .flatMap(one -> Stream.of("path", "label").flatMap(key -> text(one, key).stream()))
            .toList();
    items(options, "check_repositories").forEach(item -> examineRepository(item, repositories));
  }

  private void examineRepository(Value item, List<String> repositories) {
    if (item instanceof Value.Text text && !repositories.contains(text.text())) {
      findings.add(
          text.place(), "`check_repositories` names a repository that is not in `repositories`");
    }
  }

  private void examineCheck(Value.Mapping check, String path) {
    if (text(check, "name").filter(SPOT::equals).isPresent()) {
      TOLERANCES.stream()
          .filter(key -> check.find(key).isEmpty())
          .forEach(key ->
              findings.add(
                  check.place(), "`%s` needs `%s`, as it is a spot check".formatted(path, key)));
    }
  }

  private static Stream<Value> items(Value.Mapping options, String key) {
    return options.find(key).map(Value.Member::value).filter(Value.Items.class::isInstance).stream()
        .flatMap(list -> ((Value.Items) list).items().stream());
  }

  private static Optional<String> text(Value.Mapping section, String key) {
    return section
        .find(key)
        .map(Value.Member::value)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }
}
