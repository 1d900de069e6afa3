package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.HookCatalog;
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
            .map(DeclaredOptions::list)
        : Optional.empty();
  }

  Stream<OptionSpec> all() {
    return Stream.concat(
        TopLevelOptions.all().stream().map(TopLevelOptions.Declaration::option),
        hooks.get().hooks().stream().map(DeclaredOptions::list));
  }

  private static OptionSpec list(DatabaseHook hook) {
    return OptionSpec.sections(
        hook.name().value(),
        "Databases of the kind %s.".formatted(hook.name().shortName()),
        hook.options().toArray(OptionSpec[]::new));
  }
}
