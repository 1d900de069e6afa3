package io.borgmaticshell.adapters.shell.session;

import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `use` has chosen: it counts as if it were written in every line that knows such a flag and
/// does not say otherwise.
public final class Session {
  /// The word that chooses.
  public static final String USE = "use";

  private static final String NOTHING = "nothing";

  /// What can be chosen, and the flag that it stands for.
  private static final Map<String, String> FLAGS =
      Map.of("config", "--config", "repository", "--repository", "archive", "--archive");

  private final Map<String, List<String>> chosen = new LinkedHashMap<>();

  /// The words that can follow `use`.
  public static List<String> subjects() {
    return Stream.concat(FLAGS.keySet().stream().sorted(), Stream.of(NOTHING)).toList();
  }

  /// The flag that a word after `use` stands for; empty if it stands for none.
  public static String flag(String subject) {
    return FLAGS.getOrDefault(subject, "");
  }

  /// Chooses, or says what is chosen.
  ///
  /// @param words those after `use`
  /// @return what to tell the user, with its line end
  /// @throws OperationFailed USAGE if the words make no sense
  public String use(List<String> words) {
    if (!words.isEmpty()) {
      choose(words.getFirst(), words.subList(1, words.size()));
    }
    return description();
  }

  private void choose(String subject, List<String> values) {
    if (subject.equals(NOTHING) && values.isEmpty()) {
      chosen.clear();
      return;
    }
    var flag = FLAGS.get(subject);
    if (flag == null) {
      throw usage("'use %s' means nothing.".formatted(subject));
    }
    if (values.size() > 1 && !subject.equals("config")) {
      throw usage("'use %s' takes one word.".formatted(subject));
    }
    // Archives are those of a repository, and repositories those of a configuration.
    chosen.remove("--archive");
    if (subject.equals("config")) {
      chosen.remove("--repository");
    }
    if (values.isEmpty()) {
      chosen.remove(flag);
    } else {
      chosen.put(flag, List.copyOf(values));
    }
  }

  private static OperationFailed usage(String what) {
    return OperationFailed.because(
        Problem.Kind.USAGE,
        what,
        "Say 'use repository LABEL', 'use archive NAME', 'use config PATH' or 'use nothing'.");
  }

  private String description() {
    return chosen.isEmpty()
        ? "Nothing is chosen; every line says all of it.\n"
        : chosen.entrySet().stream()
            .map(one -> "%s %s\n".formatted(one.getKey(), String.join(" ", one.getValue())))
            .collect(Collectors.joining());
  }

  /// A line with what was chosen.
  List<String> complete(List<String> words, Grammar grammar) {
    return grammar.withDefaults(words, chosen);
  }

  /// What was chosen, as words before a line.
  List<String> words() {
    var words = new ArrayList<String>();
    chosen.forEach((flag, values) -> values.forEach(value -> words.addAll(List.of(flag, value))));
    return List.copyOf(words);
  }

  /// What stands before the cursor, so that everybody knows what a line will be about.
  String prompt() {
    return Stream.of("--repository", "--archive")
        .flatMap(flag -> chosen.getOrDefault(flag, List.of()).stream())
        .collect(Collectors.joining(" ", "borgmatic", "> "))
        .replaceFirst("^borgmatic(?=[^>])", "borgmatic ");
  }
}
