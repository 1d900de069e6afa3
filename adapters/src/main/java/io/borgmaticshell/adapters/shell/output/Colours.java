package io.borgmaticshell.adapters.shell.output;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether problems and warnings are coloured, and how.
final class Colours {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String END = "\u001b[0m";
  private static final Set<String> YES = Set.of("yes", "on", "1", "true");

  private final boolean possible;
  private boolean wanted = true;

  private Colours(boolean possible) {
    this.possible = possible;
  }

  /// None at all.
  static Colours none() {
    return new Colours(false);
  }

  /// Colours where standard error is a terminal that has some, unless the environment has another
  /// wish (no-color.org; PY_COLORS is what the original borgmatic looks at).
  static Colours of(Map<String, String> environment) {
    var forced = YES.contains(environment.getOrDefault("PY_COLORS", "").toLowerCase(Locale.ROOT));
    var refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    var possible = !Descriptors.isDumb(environment) && Descriptors.isTerminal(2);
    return new Colours(forced || (!refused && possible));
  }

  void want(boolean colours) {
    wanted = colours;
  }

  String paint(Told.Level level, String line) {
    if (!possible || !wanted || line.isEmpty()) {
      return line;
    }
    return switch (level) {
      case ERROR -> RED + line + END;
      case WARNING -> YELLOW + line + END;
      case ANSWER, INFO, DEBUG -> line;
    };
  }
}
