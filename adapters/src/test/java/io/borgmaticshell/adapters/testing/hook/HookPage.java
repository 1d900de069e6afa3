package io.borgmaticshell.adapters.testing.hook;

import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The page of a kind of database, read as a careful reader does.
///
/// @param text all of it
record HookPage(String text) {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\| (.*) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern SETTING = Pattern.compile("`([a-z_]+: [^`\n]+)`");

  static HookPage at(Path file) {
    try {
      return new HookPage(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The table of options: what it says of each.
  Map<String, String> options() {
    var rows = new LinkedHashMap<String, String>();
    ROW.matcher(text)
        .results()
        .forEach(row ->
            CODE.matcher(row.group(1))
                .results()
                .forEach(key -> rows.put(key.group(1), row.group(2))));
    return rows;
  }

  /// The configurations it shows.
  List<String> examples() {
    return EXAMPLE.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /// What it says can be written, such as `format: plain`.
  List<String> settings() {
    return SETTING
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(setting -> setting.substring(1, setting.length() - 1))
        .toList();
  }

  /// Reads a configuration as the program does, completed by a repository.
  static Configuration read(HookCatalog hooks, String yaml, Path directory) {
    try {
      var file = directory.resolve("example.yaml");
      Files.writeString(file, "repositories:\n    - path: /vault\n" + yaml);
      return new YamlConfigurationSource(hooks, Map.of("HOME", "/home/me"), event -> {})
          .load(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
