package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.session.SecretWords;
import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/// Remembers lines, but none that may hold a secret.
final class DiscreetHistory extends DefaultHistory {
  @Override
  public void add(Instant time, String line) {
    if (!SecretWords.mayBeIn(line)) {
      super.add(time, line);
    }
  }
}
