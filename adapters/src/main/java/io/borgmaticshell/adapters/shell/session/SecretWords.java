package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.configuration.MonitoringOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows which lines may hold a secret: passwords, passphrases, and whatever is said about services
/// that are told of runs, whose addresses alone let others speak for us. Flags may be abbreviated,
/// hence the short ones.
public final class SecretWords {
  private static final Pattern TELLING =
      Pattern.compile(
          "--.*pas|--pa(?:[ =]|$)|--override|"
              + MonitoringOptions.ALL.stream()
                  .map(service -> Pattern.quote("--" + service.key().replace('_', '-')))
                  .collect(Collectors.joining("|")),
          Pattern.DOTALL);
  private static final Pattern PASSWORD_FLAG =
      Pattern.compile("--(?:pa|[^=]*pas[^=]*)(=.*)?", Pattern.DOTALL);

  private SecretWords() {}

  /// Whether a line may hold one; of a line that cannot be read, the worst is thought.
  public static boolean mayBeIn(String line) {
    try {
      return mayBeIn(ShellWords.splitLine(line));
    } catch (IllegalArgumentException _) {
      return TELLING.matcher(line.replaceAll("[\"'\\\\\n]", "")).find();
    }
  }

  static boolean mayBeIn(List<String> words) {
    return TELLING.matcher(String.join(" ", words)).find();
  }

  /// The same words, with a reference in the place of each password.
  ///
  /// @param reference what stands there instead
  /// @return empty if there may be secrets that no reference can stand for
  static Optional<List<String>> replacedIn(List<String> words, String reference) {
    var shown = new ArrayList<String>();
    var harmless = new ArrayList<String>();
    for (var at = 0; at < words.size(); at++) {
      var word = words.get(at);
      var flag = PASSWORD_FLAG.matcher(word);
      if (!flag.matches()) {
        shown.add(word);
        harmless.add(word);
      } else if (flag.group(1) != null) {
        shown.add(
            word.substring(0, flag.start(1) + 1) + safe(flag.group(1).substring(1), reference));
      } else {
        shown.add(word);
        if (++at < words.size()) {
          shown.add(safe(words.get(at), reference));
        }
      }
    }
    return mayBeIn(harmless) ? Optional.empty() : Optional.of(List.copyOf(shown));
  }

  private static String safe(String value, String reference) {
    return value.startsWith("{credential ") ? value : reference;
  }
}
