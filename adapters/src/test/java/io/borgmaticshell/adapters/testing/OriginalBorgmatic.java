package io.borgmaticshell.adapters.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// The original borgmatic, for tests that compare with it.
public final class OriginalBorgmatic {
  private static final String VARIABLE = "BORGMATIC_ORIGINAL";

  private OriginalBorgmatic() {}

  /// Finds the original, or skips the test that asks for it.
  public static Borgmatic orSkip() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(program -> new Borgmatic(program, Map.of()))
        .orElseThrow(() ->
            new TestAbortedException(
                VARIABLE
                    + " names no program to compare with; scripts/verify installs the original"
                    + " borgmatic and sets it"));
  }
}
