package io.borgmaticshell.adapters.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// The original borgmatic, for tests that compare with it.
public final class OriginalBorgmatic {
  private static final String VARIABLE = "BORGMATIC_ORIGINAL";
  private static final String RELEASES = "BORGMATIC_RELEASES";

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

  /// Finds a certain release of the original, or skips the test that asks for it.
  public static Borgmatic releaseOrSkip(String release) {
    return Optional.ofNullable(System.getenv(RELEASES))
        .map(folder -> Path.of(folder, release, "bin/borgmatic"))
        .filter(Files::isExecutable)
        .map(program -> new Borgmatic(program, Map.of()))
        .orElseThrow(() ->
            new TestAbortedException(
                "%s names no folder with borgmatic %s; scripts/verify installs it and sets it"
                    .formatted(RELEASES, release)));
  }
}
