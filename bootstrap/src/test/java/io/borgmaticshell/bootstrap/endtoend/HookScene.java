package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A place where commands of a configuration write words into the file `words`, and a stand-in for
/// Borg has empty repositories.
final class HookScene {
  // Fails as often as the file beside it says, and rests as long as there is one called "rest".
  private static final String BORG =
      """
      case " $* " in *" --version "*) echo borg 1.2.4; exit 0 ;; esac
      cd "$(dirname "$0")"
      [ ! -e rest ] || { echo borg >> words; sleep 60; }
      left=$(cat failures 2> /dev/null || echo 0)
      if [ "$left" -gt 0 ]; then
        echo $((left - 1)) > failures
        echo "no space left" >&2
        exit 2
      fi
      echo '{"archives": [], "repository": {"id": "1", "location": "here"}}'
      """;

  private final Path directory;
  private final Borgmatic borgmatic;
  private final List<String> files = new ArrayList<>();

  HookScene(Path directory, Borgmatic borgmatic) {
    this.directory = directory;
    this.borgmatic = borgmatic.with(Map.of("HOME", directory.toString()));
    WrapperScript.write(directory.resolve("borg"), BORG);
  }

  /// The usual commands, each of which writes one word: `be` before everything, `bc` before the
  /// configuration, `br` with the label before a repository, `ba` before an action; `ae+` after
  /// everything if it has finished, `ae-` if it has failed, and so on; `err` after an error.
  static String usual() {
    var entries = new StringBuilder("commands:\n");
    for (var scope : List.of("everything", "configuration", "repository", "action")) {
      var letter = scope.substring(0, 1);
      var label = scope.equals("repository") ? "-{repository_label}" : "";
      entries.append(entry("before", scope, "", "b" + letter + label));
      entries.append(entry("after", scope, "states: [finish], ", "a" + letter + "+" + label));
      entries.append(entry("after", scope, "states: [fail], ", "a" + letter + "-" + label));
    }
    return entries.append(entry("after", "error", "", "err")).toString();
  }

  static String entry(String order, String scope, String more, String word) {
    return "  - {%s: %s, %srun: [\"echo %s >> words\"]}\n".formatted(order, scope, more, word);
  }

  /// The usual commands, of which one ends with an exit code.
  static String usual(String word, int code) {
    var found = usual().lines().filter(line -> line.contains("echo " + word)).findFirst();
    var line = found.orElseThrow();
    return usual().replace(line, line.replace(">> words", ">> words; exit " + code));
  }

  /// Writes one more configuration file, with two repositories.
  HookScene file(String options) {
    return file(options, "one", "two");
  }

  HookScene file(String options, String... labels) {
    var name = "%c.yaml".formatted('a' + files.size());
    var repositories = new StringBuilder();
    for (var label : labels) {
      repositories.append("  - {path: %s/%s.borg, label: %s}\n".formatted(directory, label, label));
    }
    write(
        name,
        "repositories:\n%slocal_path: %s/borg\nworking_directory: %s\n%s"
            .formatted(repositories, directory, directory, options));
    files.add(directory.resolve(name).toString());
    return this;
  }

  /// Lets Borg fail as often as that.
  HookScene failing(int times) {
    return write("failures", Integer.toString(times));
  }

  HookScene write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Program command(String words) {
    var all = new ArrayList<String>();
    files.forEach(file -> all.addAll(List.of("--config", file)));
    all.addAll(List.of(words.split(" ")));
    return borgmatic.command(all.toArray(String[]::new)).in(directory);
  }

  Outcome run(String words) {
    return command(words).run();
  }

  /// What was written, in one line.
  String words() {
    try {
      var file = directory.resolve("words");
      return Files.exists(file)
          ? Files.readAllLines(file).stream().collect(Collectors.joining(" "))
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
