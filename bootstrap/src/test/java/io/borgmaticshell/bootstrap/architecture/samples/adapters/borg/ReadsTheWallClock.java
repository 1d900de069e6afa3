package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import java.time.Instant;

final class ReadsTheWallClock {
  private ReadsTheWallClock() {}

  static Instant started() {
    return Instant.now();
  }
}
