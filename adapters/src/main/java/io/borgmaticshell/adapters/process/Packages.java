package io.borgmaticshell.adapters.process;

import java.util.HashMap;
import java.util.Map;

/// Says how to install a program that is missing.
public final class Packages {
  private static final Map<String, String> OF_THIS_PROGRAM =
      Map.of(
          "apprise", "on Debian: apt-get install apprise",
          "borg", "on Debian: apt-get install borgbackup",
          "keepassxc-cli", "on Debian: apt-get install keepassxc",
          "secret-tool", "on Debian: apt-get install libsecret-tools");

  private final Map<String, String> providers;

  /// @param ofHooks how to get each program that a kind of database needs, by its name
  public Packages(Map<String, String> ofHooks) {
    var all = new HashMap<>(ofHooks);
    all.putAll(OF_THIS_PROGRAM);
    providers = Map.copyOf(all);
  }

  /// Continues a sentence about a program that is not there.
  ///
  /// @param program its name, or its path
  String providing(String program) {
    var name = program.substring(program.lastIndexOf('/') + 1);
    return providers.getOrDefault(name, "with your package manager");
  }
}
