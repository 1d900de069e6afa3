package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// The releases of Borg that tests run with: the one on the `PATH`, and those named by variables.
enum BorgRelease {
  PATH("repokey"),
  BORG_1_4("repokey"),
  BORG_2("aes256-ocb");

  private final String encryption;

  BorgRelease(String encryption) {
    this.encryption = encryption;
  }

  /// How it is to encrypt.
  String encryption() {
    return encryption;
  }

  /// Where it is. Where it is not, the test is skipped.
  Path program() {
    return this == PATH
        ? InstalledPrograms.path("borg")
        : Optional.ofNullable(System.getenv(name()))
            .map(Path::of)
            .filter(Files::isExecutable)
            .orElseThrow(() ->
                new TestAbortedException(
                    name()
                        + " names no Borg to test with; scripts/verify unpacks one and sets it"));
  }
}
