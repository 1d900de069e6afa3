package io.borgmaticshell.application.run;

import io.borgmaticshell.application.command.ShellWords;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills `{name}` in commands of the user with values, each as one word of the shell. `\{name\}`
/// stands for `{name}` itself; names without a value stay.
final class Placeholders {
  private static final Pattern REFERENCE =
      Pattern.compile("\\\\\\{(?<escaped>\\w+)\\\\}|\\{(?<name>\\w+)}");

  // Borg documentation, "Placeholders": a command may hand them on to Borg.
  private static final Set<String> OF_BORG =
      Set.of(
          "hostname",
          "fqdn",
          "now",
          "utcnow",
          "unixtime",
          "user",
          "pid",
          "borgversion",
          "borgmajor",
          "borgminor",
          "borgpatch");

  private final Map<String, String> values;

  Placeholders(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// @param unknown hears of each name without a value that Borg does not know either
  String fill(String command, Consumer<String> unknown) {
    return REFERENCE
        .matcher(command)
        .replaceAll(match -> {
          var escaped = match.group("escaped");
          var name = match.group("name");
          if (escaped != null) {
            return Matcher.quoteReplacement("{" + escaped + "}");
          }
          if (values.containsKey(name)) {
            return Matcher.quoteReplacement(ShellWords.quote(values.get(name)));
          }
          if (!OF_BORG.contains(name)) {
            unknown.accept(name);
          }
          return Matcher.quoteReplacement(match.group());
        });
  }
}
