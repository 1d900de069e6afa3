package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import java.io.IOException;

final class StartsAProgram {
  private StartsAProgram() {}

  static Process start() throws IOException {
    return new ProcessBuilder("true").start();
  }
}
