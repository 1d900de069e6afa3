package io.borgmaticshell.domain.runtime;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the directory below which a run keeps its pipes: the configured one, else the first
/// non-empty of `XDG_RUNTIME_DIR`, `RUNTIME_DIRECTORY` (the first path of systemd's list),
/// `TMPDIR`, `TEMP`, else `/tmp`. The same order as the original's.
public record RuntimeDirectoryProbe(String base, String chosenBy) {
  private static final List<String> VARIABLES =
      List.of("XDG_RUNTIME_DIR", "RUNTIME_DIRECTORY", "TMPDIR", "TEMP");

  public RuntimeDirectoryProbe {
    if (!base.startsWith("/")) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The runtime directory '%s' (%s) is not an absolute path.".formatted(base, chosenBy),
          "Give a path that starts with '/'.");
    }
  }

  /// Chooses the base directory; does not look at the file system.
  ///
  /// @throws OperationFailed CONFIGURATION if the chosen path is not absolute
  public static RuntimeDirectoryProbe probe(
      Optional<String> configured, Map<String, String> environment) {
    if (configured.isPresent() && !configured.get().isEmpty()) {
      return new RuntimeDirectoryProbe(configured.get(), "user_runtime_directory");
    }
    for (var variable : VARIABLES) {
      var value = firstPath(variable, environment.getOrDefault(variable, ""));
      if (!value.isEmpty()) {
        return new RuntimeDirectoryProbe(value, "$" + variable);
      }
    }
    return new RuntimeDirectoryProbe("/tmp", "the default");
  }

  // systemd joins several runtime directories of a unit with colons (systemd.exec(5)).
  private static String firstPath(String variable, String value) {
    var colon = variable.equals("RUNTIME_DIRECTORY") ? value.indexOf(':') : -1;
    return colon < 0 ? value : value.substring(0, colon);
  }
}
