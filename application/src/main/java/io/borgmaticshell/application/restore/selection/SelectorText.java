package io.borgmaticshell.application.restore.selection;

import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a selector the way it is typed: `--database users --hook postgresql`.
public final class SelectorText {
  private final List<String> words = new ArrayList<>();

  private SelectorText() {}

  /// The flags, quoted for a shell and for our own prompt; empty for a selector that takes all.
  public static String of(RestoreSelector selector) {
    var origin = selector.origin();
    var port = origin.port();
    return new SelectorText()
        .add("--database", selector.database())
        .add("--hook", selector.hook().map(HookName::shortName))
        .add("--original-hostname", origin.hostname())
        .add(
            "--original-port",
            port.isPresent() ? Optional.of(Integer.toString(port.getAsInt())) : Optional.empty())
        .add("--original-label", origin.label())
        .add("--original-container", origin.container())
        .text();
  }

  private SelectorText add(String flag, Optional<String> value) {
    // A value that begins with a dash would be taken for a flag.
    value.ifPresent(text ->
        words.add(
            text.startsWith("-")
                ? ShellWords.quote(flag + "=" + text)
                : flag + " " + ShellWords.quote(text)));
    return this;
  }

  private String text() {
    return String.join(" ", words);
  }
}
