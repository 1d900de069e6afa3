package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;

/// Recognises values that say where a secret is kept.
final class Credentials {
  private static final String START = "{credential";

  private Credentials() {}

  /// Notes that a value refers to a credential, so that it is never taken for the secret itself.
  static void refuse(Value value, String path, Findings findings) {
    if (value instanceof Value.Text text && text.text().startsWith(START)) {
      findings.add(
          value.place(),
          ("`%s` refers to a credential, which this version does not support yet; "
                  + "an environment variable works: ${NAME}")
              .formatted(path));
    }
  }
}
