package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every option of a configuration file, those of databases included.
///
/// @param hooks asked for only when databases are meant
public record DeclaredOptions(Supplier<HookCatalog> hooks) {
  private static final String DATABASES = "_databases";

  Optional<OptionSpec> find(String key) {
    return TopLevelOptions.find(key)
        .map(TopLevelOptions.Declaration::option)
        .or(() -> database(key));
  }

  private Optional<OptionSpec> database(String key) {
    return key.endsWith(DATABASES)
        ? hooks.get().hooks().stream()
            .filter(hook -> hook.name().value().equals(key))
            .findFirst()
            .map(OptionTopics::list)
        : Optional.empty();
  }

  Stream<OptionSpec> all() {
    return Stream.concat(
        TopLevelOptions.all().stream().map(TopLevelOptions.Declaration::option),
        hooks.get().hooks().stream().map(OptionTopics::list));
  }
}
