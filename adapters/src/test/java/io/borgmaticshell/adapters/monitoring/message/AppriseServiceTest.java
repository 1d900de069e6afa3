package io.borgmaticshell.adapters.monitoring.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WebServer;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppriseServiceTest {
  @TempDir Path directory;

  private static String yaml(String url, String options) {
    return "apprise: {services: [{url: '%s', label: phone}], %s}".formatted(url, options);
  }

  private Map<String, String> environment(String path) {
    return Map.of("PATH", path, "TMPDIR", directory.toString());
  }

  @Nested
  class with_a_stand_in_for_the_command {
    private MonitoringScene scene(String end) {
      WrapperScript.write(
          directory.resolve("apprise"),
          "{ printf '%s|' \"$@\"; echo; cat /dev/fd/3; echo ---; cat; echo; } >>"
              + log()
              + "\n"
              + end);
      return new MonitoringScene(directory, environment(directory + ":/usr/bin:/bin"));
    }

    private Path log() {
      return directory.resolve("log");
    }

    @Test
    void is_told_of_failures_in_the_usual_words() throws IOException {
      scene("").fails(yaml("json://user:secret@host/", ""));

      assertThat(log())
          .hasContent(
              """
              --title=A borgmatic FAIL event happened|--notification-type|failure|--config|/dev/fd/3|
              json://user:secret@host/
              ---
              A borgmatic FAIL event happened
              """);
    }

    @Test
    void is_told_in_the_words_of_the_configuration_with_the_log() throws IOException {
      var messages = "start: {title: T, body: '-B'}, log: {body: L}, finish: {body: F, title: X}";
      scene("")
          .finishes(
              yaml("json://h/", "states: [start, log, finish], send_logs: true, " + messages),
              "archive stored");

      assertThat(log())
          .hasContent(
              """
              --title=T|--notification-type|info|--config|/dev/fd/3|
              json://h/
              ---
              -B
              --title=|--notification-type|info|--config|/dev/fd/3|
              json://h/
              ---
              L

              archive stored

              --title=X|--notification-type|success|--config|/dev/fd/3|
              json://h/
              ---
              F

              archive stored

              """);
    }

    @Test
    void keeps_what_it_complains_of_to_itself() {
      var scene = scene("echo \"cannot use $(cat /dev/fd/3)\" >&2; exit 3\n");
      scene.fails(yaml("json://user:secret@host/", ""));

      assertThat(scene.warnings())
          .containsExactly(
              "FILE: Apprise could not be told of 'fail': 'apprise' failed: it ended with exit code"
                  + " 3. Check `apprise:`; the run goes on without it.");
      assertThat(scene.everything()).doesNotContain("secret");
    }

    @Test
    void leaves_no_file_behind() throws IOException {
      scene("").fails(yaml("json://h/", ""));

      try (var files = Files.list(directory)) {
        assertThat(files.map(Path::toString)).noneMatch(it -> it.contains("borgmatic-message-"));
      }
    }
  }

  @Test
  void has_to_be_installed() {
    for (var program : List.of("sh", "setsid", "mkfifo", "sleep")) {
      WrapperScript.write(
          directory.resolve(program), "exec /usr/bin/%s \"$@\"\n".formatted(program));
    }
    var scene = new MonitoringScene(directory, environment(directory.toString()));
    scene.fails(yaml("json://h/", ""));

    assertThat(scene.warnings())
        .singleElement()
        .asString()
        .contains("The program 'apprise' was not found. Install it (on Debian: apt-get install");
  }

  @Test
  @RequiresProgram("apprise")
  void notifies_by_the_command_that_is_installed() {
    try (var server = WebServer.plain()) {
      var url = server.address().replace("http", "json") + "/notify?x=y";
      var scene = new MonitoringScene(directory);
      scene.fails(yaml(url, "send_logs: true"), "boom");

      assertThat(scene.warnings()).isEmpty();
      assertThat(server.transcript())
          .startsWith("POST /notify")
          .contains("A borgmatic FAIL event happened\\n\\nboom", "\"type\": \"failure\"");
    }
  }
}
