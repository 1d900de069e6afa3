package io.borgmaticshell.domain.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses the directory below which programs keep what must outlive a run: the configured one,
/// else the first absolute of `XDG_STATE_HOME`, `STATE_DIRECTORY` (the first path of systemd's
/// list) and `~/.local/state`. The same order as the original's.
public final class StateDirectoryProbe {
  private StateDirectoryProbe() {}

  /// Chooses the directory; does not look at the file system.
  ///
  /// @return an absolute path
  public static String probe(Optional<String> configured, Map<String, String> environment) {
    return Stream.of(
            configured.orElse(""),
            environment.getOrDefault("XDG_STATE_HOME", ""),
            environment.getOrDefault("STATE_DIRECTORY", "").split(":", 2)[0],
            environment.getOrDefault("HOME", "") + "/.local/state")
        .filter(path -> path.startsWith("/"))
        .findFirst()
        .orElseThrow();
  }
}
