package io.borgmaticshell.adapters.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// A real terminal in which a program runs, provided by `tmux`: type, and look at the screen.
public final class TerminalWindow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String server;

  private TerminalWindow(String server) {
    this.server = server;
  }

  /// Opens one in which a program runs. When it has ended, the window stays open for a look, and
  /// says so: [#awaitEnd]. It is not tmux that says it, because that misses the end now and then.
  public static TerminalWindow running(Program program) {
    return running(program, 150);
  }

  /// The same in a window so many columns wide.
  public static TerminalWindow running(Program program, int columns) {
    var window = new TerminalWindow("test-" + UUID.randomUUID());
    var words =
        new ArrayList<String>(List.of("new-session", "-d", "-x", "" + columns, "-y", "50", "env"));
    program.environment().entrySet().stream()
        .filter(variable -> variable.getValue().isEmpty())
        .forEach(variable -> words.addAll(List.of("-u", variable.getKey())));
    program.environment().entrySet().stream()
        .filter(variable -> !variable.getValue().isEmpty())
        .forEach(variable -> words.add(variable.getKey() + "=" + variable.getValue()));
    words.addAll(List.of("sh", "-c", "trap : INT; \"$@\"; echo \"<ended with $?>\"; cat", "sh"));
    words.addAll(program.command());
    window.tmux(words.toArray(String[]::new));
    return window;
  }

  /// Types a line.
  public void type(String line) {
    enter(line);
    press("Enter");
  }

  /// Types a text, and no key after it.
  public void enter(String text) {
    tmux("send-keys", "-l", text);
  }

  /// Presses a key, by the name tmux has for it: `C-c`.
  public void press(String key) {
    tmux("send-keys", key);
  }

  /// Waits until the screen shows a text, as often as given.
  public void await(String text, int times) {
    Awaitility.await("screen that shows " + text)
        .atMost(PATIENCE)
        .until(() -> screen().split(Pattern.quote(text), -1).length > times);
  }

  /// Waits until the program has ended with this exit code.
  public void awaitEnd(int code) {
    await("<ended with %d>".formatted(code), 1);
  }

  /// What can be read, also by scrolling back.
  public String screen() {
    return tmux("capture-pane", "-p", "-J", "-S", "-");
  }

  /// The same with the sequences that change colours.
  public String colouredScreen() {
    return tmux("capture-pane", "-p", "-e", "-S", "-");
  }

  /// Makes the window so many columns wide.
  public void resize(int columns) {
    tmux("resize-window", "-x", Integer.toString(columns));
  }

  private String tmux(String... words) {
    return Program.of("tmux", "-L", server, "-f", "/dev/null")
        .with(words)
        .with(Map.of("TMUX", ""))
        .run()
        .successfulOutput();
  }

  @Override
  public void close() {
    tmux("kill-server");
  }
}
