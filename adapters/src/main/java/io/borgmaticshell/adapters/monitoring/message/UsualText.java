package io.borgmaticshell.adapters.monitoring.message;

import io.borgmaticshell.domain.monitoring.RunState;
import java.util.Locale;

/// What people are told where the configuration does not say it in other words.
final class UsualText {
  private UsualText() {}

  static String of(RunState state) {
    return "A borgmatic %s event happened".formatted(state.word().toUpperCase(Locale.ROOT));
  }
}
