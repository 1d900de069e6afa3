package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a client learns user and password: from an option file that exists only as an open
/// descriptor, or from its environment. The clients insist that `--defaults-extra-file` comes
/// first, so the user's own one is included in ours (MySQL documentation, "Using Option Files").
final class MySqlLogin {
  private static final String OPTION_FILE = "--defaults-extra-file";
  private static final String DESCRIPTOR_FILE = "/dev/fd/" + CommandLine.SECRET_DESCRIPTOR;

  private final DatabaseTarget target;
  private final Optional<String> ownOptionFile;
  private final List<String> otherWords;

  MySqlLogin(DatabaseTarget target, Optional<List<String>> extraWords) {
    this.target = target;
    var words = new ArrayList<>(extraWords.orElse(List.of()));
    this.ownOptionFile = takeOptionFile(words);
    this.otherWords = List.copyOf(words);
  }

  private static Optional<String> takeOptionFile(List<String> words) {
    if (words.isEmpty() || !words.getFirst().startsWith(OPTION_FILE)) {
      return Optional.empty();
    }
    var first = words.removeFirst();
    if (first.startsWith(OPTION_FILE + "=")) {
      return Optional.of(first.substring(OPTION_FILE.length() + 1));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words.removeFirst());
  }

  DatabaseTarget target() {
    return target;
  }

  /// The user's words without the option file.
  List<String> otherWords() {
    return otherWords;
  }

  /// The value of `--user`, where it is not in the option file.
  Optional<String> userWord() {
    return byEnvironment() ? target.username() : Optional.empty();
  }

  /// Adds what must come first.
  CommandLine.Builder introduce(CommandLine.Builder command) {
    if (byEnvironment()) {
      ownOptionFile.ifPresent(file -> command.arg(OPTION_FILE + "=" + file));
      return command.secretEnv("MYSQL_PWD", target.password());
    }
    if (target.username().isEmpty() && target.password().isEmpty()) {
      ownOptionFile.ifPresent(file -> command.arg(OPTION_FILE + "=" + file));
      return command;
    }
    return command
        .arg(OPTION_FILE + "=" + DESCRIPTOR_FILE)
        .secretOnDescriptor(Optional.of(optionFile()));
  }

  private boolean byEnvironment() {
    return target
        .options()
        .text(MySqlOptions.PASSWORD_TRANSPORT)
        .equals(Optional.of("environment"));
  }

  private Secret optionFile() {
    var lines = new ArrayList<String>();
    ownOptionFile.ifPresent(file -> lines.add("!include " + file));
    lines.add("[client]");
    target.username().ifPresent(user -> lines.add("user=" + quoted(user)));
    var text = String.join("\n", lines);
    return target
        .password()
        .map(secret -> secret.within(password -> text + "\npassword=" + quoted(password)))
        .orElseGet(() -> new Secret(text));
  }

  // In quotation marks, '#' and blanks mean themselves; backslashes start escapes.
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
