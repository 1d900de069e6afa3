package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.shell.output.Output;
import java.util.List;

/// The program `borgmatic`.
public final class Application {
  private Application() {}

  /// Runs one command line and ends with its exit code. Ctrl-C and SIGTERM end the JVM with 130 and
  /// 143 by themselves, after its shutdown hooks.
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> words) {
    if (words.equals(List.of(ShellCompletion.ASKED))) {
      return ShellCompletion.answer(System.in);
    }
    var output = Output.standard();
    return new Wiring(
            output, (hooks, progress) -> Outside.real(hooks, System.getenv(), progress, output))
        .dispatcher()
        .run(words);
  }
}
