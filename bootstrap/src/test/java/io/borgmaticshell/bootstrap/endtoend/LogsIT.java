package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class LogsIT {
  @TempDir private Path directory;
  private Path log;
  private Scene scene;

  @BeforeEach
  void configure() throws IOException {
    log = directory.resolve("log");
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    scene = Scene.in(directory).configure(DatabaseEntry.of("app", app));
  }

  @Test
  void a_log_file_holds_steps_although_the_console_shows_none() {
    assertThat(scene.succeed("create", "--log-file", log.toString()).everything()).isEmpty();
    assertThat(log).content().contains("INFO: ").contains(" stored\n").doesNotContain("DEBUG: ");
  }

  @Test
  void a_log_file_holds_as_much_as_is_wanted_in_the_format_that_is_wanted() throws IOException {
    scene.succeed(
        "create",
        "--log-file",
        log.toString(),
        "--log-file-verbosity",
        "2",
        "--log-file-format",
        "{levelname}={message}");
    assertThat(log)
        .content()
        .contains("DEBUG=$ borg create", "INFO=archive ")
        .contains("DEBUG=Using runtime directory " + scene.runtime())
        .doesNotContain(scene.repository().passphrase());
    var told = Files.readString(log);
    scene.succeed("create", "--log-file", log.toString(), "--log-file-verbosity", "-1");
    assertThat(log).content().isEqualTo(told);
  }

  @Test
  void a_log_file_holds_what_went_wrong() {
    var outcome = scene.run("list", "--archive", "nope", "--log-file", log.toString());
    assertThat(outcome.exitCode()).isOne();
    assertThat(log).content().contains("ERROR: Repository vault has no such archive");
  }

  @Test
  void a_log_file_holds_what_stopped_the_run() {
    var outcome = scene.run("create", "--repository", "nope", "--log-file", log.toString());
    assertThat(outcome.exitCode()).isOne();
    assertThat(outcome.errors()).contains("nope");
    assertThat(log).content().contains("ERROR: ").contains("nope");
  }

  @Test
  void a_log_file_holds_that_the_run_was_interrupted() throws IOException {
    var begun = directory.resolve("begun");
    scene.configureAs(
        "commands:\n  - before: repository\n    run: ['touch %s; sleep 60']\n".formatted(begun));
    try (var running = scene.command("create", "--log-file", log.toString()).start()) {
      await("command").until(() -> Files.exists(begun));
      running.signal("INT");
      assertThat(running.outcome().exitCode()).isEqualTo(130);
    }
    assertThat(log).content().contains("ERROR: Interrupted.");
  }

  @Test
  void a_log_file_that_cannot_be_written_stops_the_run() {
    var outcome = scene.run("create", "--log-file", directory.resolve("no/log").toString());
    assertThat(outcome.exitCode()).isOne();
    assertThat(outcome.errors()).startsWith("The log file ").contains("no/log cannot be written");
    assertThat(scene.repository().archives()).isEmpty();
  }

  @Test
  void messages_are_JSON_where_that_is_wanted() {
    var outcome = scene.succeed("create", "-v", "1", "--log-json", "--log-file", log.toString());
    assertThat(outcome.output().lines())
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(JsonParser.parseString(line).getAsJsonObject().keySet())
                .containsExactly("type", "time", "message", "levelname", "name"));
    assertThat(log).content().startsWith("{\"type\":\"log_message\"");
    var failed = scene.run("list", "--archive", "nope", "--log-json");
    assertThat(JsonParser.parseString(failed.errors()).getAsJsonObject().get("levelname"))
        .hasToString("\"ERROR\"");
  }

  @Test
  @RequiresProgram("tmux")
  void problems_are_red_on_a_terminal_that_has_colours() {
    assertThat(failing(Map.of())).contains("\u001b[31mRepository vault has no such archive");
    assertThat(failing(Map.of("NO_COLOR", "1"))).doesNotContain("\u001b[31m");
    assertThat(failing(Map.of("TERM", "dumb"))).doesNotContain("\u001b[31m");
  }

  private String failing(Map<String, String> environment) {
    var program = scene.withEnvironment(environment).command("list", "--archive", "nope");
    try (var window = TerminalWindow.running(program)) {
      window.awaitEnd(1);
      return window.colouredScreen();
    }
  }
}
