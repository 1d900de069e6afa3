package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions.Declaration;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Checks the keys at the top level of a file, except the lists of databases.
final class TopLevelReader {
  // Lists of databases that the format knows, whether or not there is a hook for them.
  private static final Set<String> DATABASES =
      Set.of(
          "mariadb_databases",
          "mongodb_databases",
          "mysql_databases",
          "postgresql_databases",
          "sqlite_databases");

  private final Findings findings;
  private final OptionReader reader;
  private final List<String> withoutEffect = new ArrayList<>();
  private final Map<String, Place> unsupported = new LinkedHashMap<>();

  TopLevelReader(Findings findings) {
    this.findings = findings;
    this.reader = new OptionReader(findings);
  }

  /// @param hooks keys that are read elsewhere
  Options read(Value.Mapping options, Collection<String> hooks, String file) {
    var values = new LinkedHashMap<String, Object>();
    options
        .members()
        .forEach((key, member) -> {
          if (!hooks.contains(key)) {
            TopLevelOptions.find(key)
                .ifPresentOrElse(
                    declaration -> declared(declaration, member, values),
                    () -> undeclared(key, member.key(), hooks));
          }
        });
    for (var declaration : TopLevelOptions.all()) {
      var option = declaration.option();
      if (option.required() && !options.members().containsKey(option.key())) {
        findings.add(Place.wholeOf(file), "`%s:` is missing".formatted(option.key()));
      }
    }
    return new Options(values);
  }

  /// Keys that were read but change nothing in this version.
  List<String> withoutEffect() {
    return List.copyOf(withoutEffect);
  }

  /// Notes every option that was read although this version cannot carry it out.
  void refuseUnsupported() {
    unsupported.forEach((key, place) ->
        findings.add(
            place,
            "`%s` is a borgmatic option that this version does not support yet; delete it to go on without"
                .formatted(key)));
  }

  private void declared(Declaration declaration, Value.Member member, Map<String, Object> values) {
    var option = declaration.option();
    switch (declaration.support()) {
      case HONOURED, NO_BACKUP -> read(option, member, values);
      case REPORTING -> {
        withoutEffect.add(option.key());
        read(option, member, values);
      }
    }
  }

  private void read(OptionSpec option, Value.Member member, Map<String, Object> values) {
    reader
        .read(member.value(), option.type(), option.key())
        .ifPresent(value -> values.put(option.key(), value));
  }

  private void undeclared(String key, Place place, Collection<String> hooks) {
    if (DATABASES.contains(key)) {
      unsupported.put(key, place);
    } else {
      var known = new ArrayList<>(hooks);
      TopLevelOptions.all().forEach(declaration -> known.add(declaration.option().key()));
      var guess =
          NearestWord.of(key.toLowerCase(Locale.ROOT), known)
              .map("; did you mean `%s`?"::formatted)
              .orElse("");
      findings.add(place, "unknown key `%s`%s".formatted(key, guess));
    }
  }
}
