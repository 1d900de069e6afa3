package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The session that `docs/shell.md` shows, line by line, and the script that it leaves.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class ShellPageIT {
  private static final Pattern LINE =
      Pattern.compile("(?m)^    borgmatic [a-z ]*> ((?:.*\\\\\n    >)?.*)$");
  private static final Pattern RECORDED =
      Pattern.compile("(?s)And `tonight.txt`:\n\n    # [^\n]*\n(.*?)\n\n");

  @TempDir Path directory;

  @Test
  void runs_as_it_is_shown_and_leaves_the_script_that_is_shown() throws IOException {
    var page = Files.readString(Path.of("../docs/shell.md"));
    var session = page.substring(page.indexOf("## A session"), page.indexOf("## What lines"));
    var scene = Scene.in(directory).withEnvironment(Map.of("TMPDIR", directory.toString()));
    var users =
        SqliteFile.create(
            directory.resolve("users.db"),
            "create table people (n); insert into people values (1)");
    scene.configure(DatabaseEntry.of("users", users));
    var lines = LINE.matcher(session).results().map(match -> match.group(1)).toList();
    assertThat(lines).hasSizeGreaterThan(5);
    var typed = String.join("\n", lines).replace("\n    >", "\n");

    succeeded(scene.command("shell").in(directory).reading(typed).run());

    var recorded = Files.readAllLines(directory.resolve("tonight.txt"));
    assertThat(recorded.subList(2, recorded.size()))
        .as("a pipe adds nothing to what is typed")
        .containsExactlyElementsOf(
            shown(page).stream()
                .map(line -> line.replace("--verbosity 1 ", "").replace(" --safety", ""))
                .toList());
    succeeded(scene.command("@tonight.txt").in(directory).run());
    assertThat(scene.repository().archives()).hasSize(2);
  }

  private static List<String> shown(String page) {
    return RECORDED
        .matcher(page)
        .results()
        .flatMap(match -> match.group(1).lines())
        .map(String::strip)
        .toList();
  }

  private static void succeeded(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
  }
}
