package io.borgmaticshell.adapters.shell.session;

import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.VERBOSITY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.UNDO;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.GO_ON_WITHOUT_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.NO_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.HELP;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.RECORD;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.RELOAD;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.SESSION;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.SHELL;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.option.OptionSetting.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script that does again what is done in a session. What the prompt adds to a line (steps are
/// told, what a restore overwrites is saved) is written out, because a script adds nothing.
final class Recording {
  private static final Set<ActionSpec> LEFT_OUT = Set.of(RECORD, RELOAD, HELP, SHELL);

  private final Path file;
  private final Session session;
  private final Grammar grammar;
  private final Consumer<String> complaints;

  private Recording(Path file, Session session, Grammar grammar, Consumer<String> complaints) {
    this.file = file;
    this.session = session;
    this.grammar = grammar;
    this.complaints = complaints;
  }

  /// Makes the file, which only its owner may read.
  ///
  /// @param complaints hears when a line could not be written
  /// @throws IOException also if there is such a file already
  static Recording into(Path file, Session session, Grammar grammar, Consumer<String> complaints)
      throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var recording = new Recording(file, session, grammar, complaints);
    recording.write("# A session of borgmatic-shell. Run it again: borgmatic @" + file);
    for (var words : uses(session)) {
      recording.add(words, 0, false);
    }
    return recording;
  }

  Path file() {
    return file;
  }

  private static List<List<String>> uses(Session session) {
    var lines = new ArrayList<List<String>>();
    var configurations = session.shared().globals().values(CONFIG);
    if (!configurations.isEmpty()) {
      var absolute = configurations.stream().map(path -> Path.of(path).toAbsolutePath().toString());
      lines.add(Stream.concat(Stream.of("use", "config"), absolute).toList());
    }
    session.used().repository().ifPresent(label -> lines.add(List.of("use", "repository", label)));
    session.used().archive().ifPresent(name -> lines.add(List.of("use", "archive", name)));
    return lines;
  }

  /// Writes a line down.
  ///
  /// @param typed whether it was typed at the prompt
  void add(List<String> words, int code, boolean typed) {
    var actions = grammar.actionsIn(words);
    if (actions.stream().anyMatch(LEFT_OUT::contains)) {
      return;
    }
    try {
      var tells = typed && actions.stream().noneMatch(SESSION::contains);
      write(lines(words, code, tells));
    } catch (IOException e) {
      complaints.accept("A line was not recorded: %s.".formatted(e.getMessage()));
    }
  }

  private List<String> lines(List<String> words, int code, boolean tells) {
    var all = completed(words, tells);
    var reference = "{credential file %s.secret}".formatted(file.toAbsolutePath());
    var safe = SecretWords.replacedIn(all, reference);
    if (safe.isEmpty()) {
      return List.of("# not recorded, because it may hold a secret: " + actionNames(words));
    }
    if (safe.get().stream().anyMatch(word -> word.contains("\n") || word.contains("\r"))) {
      return List.of("# not recorded, because a word has several lines: " + actionNames(words));
    }
    var line = safe.get().stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    if (code != 0) {
      return List.of("# failed: " + line);
    }
    return safe.get().equals(all)
        ? List.of(line)
        : List.of("# A password was typed here: put it into the file named below.", line);
  }

  private String actionNames(List<String> words) {
    return grammar.actionsIn(words).stream().map(ActionSpec::name).collect(Collectors.joining(" "));
  }

  private List<String> completed(List<String> words, boolean tells) {
    if (!(grammar.parse(words, session.saidBefore())
        instanceof Parsing.Understood(var invocation))) {
      return words;
    }
    var all = new ArrayList<String>(saidAtStart(invocation));
    if (tells
        && !invocation.globals().has(VERBOSITY)
        && !session.start().globals().has(VERBOSITY)) {
      all.addAll(List.of("--verbosity", "1"));
    }
    all.addAll(words);
    if (tells && savesByItself(invocation)) {
      all.add(SAFETY.name());
    }
    return all;
  }

  private static boolean savesByItself(Invocation invocation) {
    return (invocation.includes(RESTORE) || invocation.includes(UNDO))
        && invocation.actions().stream()
            .noneMatch(selected ->
                selected.flags().has(SAFETY)
                    || selected.flags().has(NO_SAFETY)
                    || selected.flags().has(GO_ON_WITHOUT_SAFETY));
  }

  private List<String> saidAtStart(Invocation invocation) {
    var start = session.start();
    var words = new ArrayList<String>();
    start
        .globals()
        .values()
        .forEach((flag, values) -> {
          if (!flag.equals(CONFIG) && !invocation.globals().has(flag)) {
            values.forEach(value -> words.addAll(flagged(flag.name(), value)));
          }
        });
    start.settings().stream()
        .filter(setting ->
            start.globals().values().keySet().stream()
                .map(FlagSpec::spellings)
                .noneMatch(spellings -> spellings.contains(setting.flag())))
        .forEach(setting ->
            words.addAll(
                switch (setting.change()) {
                  case Change.Value(var _, var text) -> flagged(setting.flag(), text);
                  case Change.Removal() -> List.of(setting.flag());
                }));
    return words;
  }

  private static List<String> flagged(String flag, String value) {
    return value.isEmpty() ? List.of(flag) : List.of(flag + "=" + value);
  }

  private void write(String line) throws IOException {
    write(List.of(line));
  }

  private void write(List<String> lines) throws IOException {
    Files.write(file, lines, StandardOpenOption.APPEND);
  }
}
