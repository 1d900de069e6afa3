package io.borgmaticshell.adapters.shell.catalog;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.output.ProgressPrinter;
import io.borgmaticshell.application.catalog.Catalog;
import io.borgmaticshell.application.catalog.CatalogedArchive;
import io.borgmaticshell.application.catalog.CatalogedDump;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.time.ElapsedTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Suggests archives, databases and where they came from, out of the catalogue. What the line says
/// already narrows it down: after `--database users` only the hosts of that database are likely.
public final class CatalogSuggestions implements Suggestions {
  private static final String REPOSITORY = "--repository";
  private static final String ARCHIVE = "--archive";
  private static final String LATEST = "latest";

  /// What a dump is selected by, and how it is said.
  private static final Map<String, Function<DumpId, Optional<String>>> TRAITS =
      Map.of(
          "--database",
          dump -> Optional.of(dump.database()),
          "--hook",
          dump -> Optional.of(dump.hook().shortName()),
          "--original-hostname",
          DumpId::hostname,
          "--original-port",
          dump ->
              dump.port().isPresent()
                  ? Optional.of(Integer.toString(dump.port().getAsInt()))
                  : Optional.empty(),
          "--original-label",
          DumpId::label,
          "--original-container",
          DumpId::container);

  private final Catalog catalog;
  private final Function<List<String>, List<Repository>> repositories;
  private final Function<String, Optional<String>> staleness;
  private final List<String> hooks;
  private final InstantSource clock;

  /// @param repositories those of some configuration files, or of the usual ones
  /// @param staleness why what is known of the repository at a location may be out of date
  /// @param hooks every kind of database there is
  public CatalogSuggestions(
      Catalog catalog,
      Function<List<String>, List<Repository>> repositories,
      Function<String, Optional<String>> staleness,
      List<String> hooks,
      InstantSource clock) {
    this.catalog = catalog;
    this.repositories = repositories;
    this.staleness = staleness;
    this.hooks = List.copyOf(hooks);
    this.clock = clock;
  }

  @Override
  public List<Suggestion> after(FlagSpec flag, Map<String, List<String>> given) {
    var trait = TRAITS.get(flag.name());
    if (trait != null) {
      return traits(flag.name(), trait, given);
    }
    return switch (flag.name()) {
      case ARCHIVE, "--second-archive" -> archives(given);
      case REPOSITORY -> configured(given).stream().map(CatalogSuggestions::repository).toList();
      default -> List.of();
    };
  }

  private static Suggestion repository(Repository repository) {
    return new Suggestion(repository.display(), repository.location());
  }

  private List<Repository> configured(Map<String, List<String>> given) {
    return repositories.apply(given.getOrDefault("--config", List.of()));
  }

  private List<KnownRepository> known(Map<String, List<String>> given) {
    var all =
        configured(given).stream()
            .map(repository -> new KnownRepository(repository, catalog))
            .toList();
    var named = given.getOrDefault(REPOSITORY, List.of());
    var chosen = all.stream().filter(one -> named.stream().anyMatch(one::isCalled)).toList();
    return chosen.isEmpty() ? all : chosen;
  }

  private List<Suggestion> archives(Map<String, List<String>> given) {
    var latest = new Suggestion(LATEST, "the newest archive");
    var archives =
        known(given).stream()
            .flatMap(repository ->
                repository.archives().stream()
                    .flatMap(list -> list.archives().stream())
                    .map(archive -> archive(repository.repository(), archive)));
    return Stream.concat(Stream.of(latest), archives).toList();
  }

  private Suggestion archive(Repository repository, CatalogedArchive archive) {
    var age =
        ElapsedTime.text(Duration.between(archive.archive().start(), clock.instant())) + " ago";
    var size =
        archive.bytes().isPresent() ? ", " + ProgressPrinter.size(archive.bytes().getAsLong()) : "";
    var stale = staleness.apply(repository.location()).map(why -> " (" + why + ")").orElse("");
    return new Suggestion(archive.archive().name().value(), age + size + stale);
  }

  private List<Suggestion> traits(
      String flag, Function<DumpId, Optional<String>> trait, Map<String, List<String>> given) {
    var archive = given.getOrDefault(ARCHIVE, List.of(LATEST)).getLast();
    var found = new LinkedHashMap<String, Suggestion>();
    known(given).stream()
        .flatMap(repository -> repository.dumps(archive))
        .filter(dump -> fits(dump.id(), flag, given))
        .sorted(Comparator.comparing(CatalogedDump::id))
        .forEach(dump ->
            trait
                .apply(dump.id())
                .ifPresent(value -> found.putIfAbsent(value, suggestion(value, dump))));
    if (found.isEmpty() && flag.equals("--hook")) {
      return hooks.stream().map(hook -> new Suggestion(hook, "")).toList();
    }
    return List.copyOf(found.values());
  }

  private static Suggestion suggestion(String value, CatalogedDump dump) {
    var size =
        dump.bytes().isPresent() ? ", " + ProgressPrinter.size(dump.bytes().getAsLong()) : "";
    return new Suggestion(value, dump.id().display() + size);
  }

  /// Whether a dump is among those that the rest of the line selects.
  private static boolean fits(DumpId dump, String but, Map<String, List<String>> given) {
    return TRAITS.entrySet().stream()
        .filter(trait -> !trait.getKey().equals(but) && given.containsKey(trait.getKey()))
        .allMatch(trait ->
            trait
                .getValue()
                .apply(dump)
                .filter(value ->
                    given.getOrDefault(trait.getKey(), List.of()).stream()
                        .anyMatch(
                            said -> said.equals(value) || isKind(trait.getKey(), said, value)))
                .isPresent());
  }

  // A kind of database may be written as it is in the configuration: `postgresql_databases`.
  private static boolean isKind(String flag, String said, String value) {
    return flag.equals("--hook") && said.equals(value + "_databases");
  }
}
