package io.borgmaticshell.bootstrap;

import java.util.List;

/// Temporary entry for trying the launcher: prints a version.
public final class Application {
  private Application() {}

  /// Runs one command line.
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    System.out.println(arguments.contains("--help") ? "borgmatic ACTION" : "borgmatic-shell 0.1.0");
    return 0;
  }
}
