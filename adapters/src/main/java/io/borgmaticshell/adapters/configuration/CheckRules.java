package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.CheckOptions;
import io.borgmaticshell.domain.configuration.RepositoryListOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.stream.Stream;

/// What options about checks need of each other, and of the repositories.
final class CheckRules {
  private static final List<OptionSpec> TOLERANCES =
      List.of(CheckOptions.COUNT_TOLERANCE, CheckOptions.DATA_SAMPLE, CheckOptions.DATA_TOLERANCE);

  private final Findings findings;

  CheckRules(Findings findings) {
    this.findings = findings;
  }

  void examine(Value.Mapping options) {
    var checks = options.items(CheckOptions.CHECKS.key());
    for (var i = 0; i < checks.size(); i++) {
      if (checks.get(i) instanceof Value.Mapping check) {
        examineCheck(check, "%s[%d]".formatted(CheckOptions.CHECKS.key(), i));
      }
    }
    var repositories =
        options.items(RepositoryListOptions.REPOSITORIES.key()).stream()
            .filter(Value.Mapping.class::isInstance)
            .map(Value.Mapping.class::cast)
            .flatMap(CheckRules::names)
            .toList();
    options
        .items(CheckOptions.CHECK_REPOSITORIES.key())
        .forEach(item -> examineRepository(item, repositories));
  }

  private static Stream<String> names(Value.Mapping repository) {
    return Stream.of(RepositoryListOptions.PATH, RepositoryListOptions.LABEL)
        .flatMap(option -> repository.text(option.key()).stream());
  }

  private void examineRepository(Value item, List<String> repositories) {
    if (item instanceof Value.Text text && !repositories.contains(text.text())) {
      findings.add(
          text.place(), "`check_repositories` names a repository that is not in `repositories`");
    }
  }

  private void examineCheck(Value.Mapping check, String path) {
    if (check.text(CheckOptions.NAME.key()).filter(CheckName.SPOT.word()::equals).isPresent()) {
      TOLERANCES.stream()
          .filter(option -> check.find(option.key()).isEmpty())
          .forEach(option ->
              findings.add(
                  check.place(),
                  "`%s` needs `%s`, as it is a spot check".formatted(path, option.key())));
    }
  }
}
