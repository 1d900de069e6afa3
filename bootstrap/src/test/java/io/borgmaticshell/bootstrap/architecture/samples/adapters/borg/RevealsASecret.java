package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import io.borgmaticshell.domain.database.Secret;

final class RevealsASecret {
  private RevealsASecret() {}

  static String text(Secret secret) {
    return secret.reveal();
  }
}
