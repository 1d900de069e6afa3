package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The README's quick start, word for word, except for where things lie on this machine.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "psql"})
class ReadmeIT {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^    borgmatic (\\w.*)$");
  private static final Pattern SHELL_LINE = Pattern.compile("(?m)^    borgmatic> (.*)$");

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private String quickStart = "";
  private Borgmatic borgmatic = new Borgmatic(Path.of("unset"), Map.of());

  @BeforeEach
  void follow_the_readme_up_to_the_configuration_file() throws IOException {
    var readme = Files.readString(Path.of("../README.md"));
    quickStart = readme.substring(readme.indexOf("## Quick start"), readme.indexOf("## What it"));
    var home = directory.resolve("home");
    borgmatic =
        Scene.in(directory)
            .borgmatic()
            .with(Map.of("HOME", home.toString(), "TMPDIR", directory.toString()));
    var configuration = home.resolve(".config/borgmatic/config.yaml");
    Files.createDirectories(configuration.getParent());
    Files.writeString(configuration, here(matches(YAML).getFirst()));
  }

  private List<String> matches(Pattern pattern) {
    return pattern.matcher(quickStart).results().map(match -> match.group(1)).toList();
  }

  private String here(String yaml) {
    return yaml.replace("/var/backups/databases.borg", directory.resolve("vault").toString())
        .replace("/var/lib/app/app.db", directory.resolve("app.db").toString())
        .replace("username: postgres", "username: " + SERVER.username())
        .replace("password: \"…\"", "password: " + SERVER.password())
        .replace("hostname: localhost", "hostname: localhost\n      port: " + SERVER.port());
  }

  @Test
  void backs_up_and_brings_back() {
    var users = SERVER.createDatabase("users");
    users.execute("create table t (n int); insert into t values (1)");
    var app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (2)");

    var commands = matches(COMMAND);
    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    for (var command : commands) {
      if (command.startsWith("restore")) {
        app.execute("delete from t");
      }
      var outcome = borgmatic.run(command.strip().split(" +"));
      assertThat(outcome.exitCode()).as(command + "\n" + outcome).isZero();
    }
    assertThat(app.query("select n from t")).isEqualTo("2");

    users.execute("delete from t");
    for (var line : matches(SHELL_LINE)) {
      var outcome = borgmatic.command("shell").reading(line + "\n").run();
      assertThat(outcome.exitCode()).as(line + "\n" + outcome).isZero();
    }
    assertThat(users.query("select n from t")).isEqualTo("1");
  }
}
