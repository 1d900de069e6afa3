package io.borgmaticshell.adapters.monitoring.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.WebServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NtfyServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_told_of_failures_alone_unless_asked_for_more() {
    new MonitoringScene(directory).finishes(yaml(""));
    assertThat(server.transcript()).isEmpty();

    new MonitoringScene(directory).fails(yaml(""));
    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /, application/json
              {"topic":"backups","title":"A borgmatic FAIL event happened",\
            "message":"A borgmatic FAIL event happened","priority":3,"tags":["borgmatic"]}
            """);
  }

  @Test
  void is_told_in_the_words_of_the_configuration() {
    new MonitoringScene(directory)
        .finishes(
            yaml(
                """
                states: [start, finish]
                    start: {title: "Ä <b>", message: "on it", priority: urgent, tags: "a, b ,,c"}
                    finish: {message: Done}
                """));

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /, application/json
              {"topic":"backups","title":"Ä <b>","message":"on it","priority":5,\
            "tags":["a","b","c"]}
            POST /, application/json
              {"topic":"backups","title":null,"message":"Done","priority":3,"tags":[]}
            """);
  }

  @Test
  void asks_who_we_are() {
    new MonitoringScene(directory).fails(yaml("{username: ann, password: pässword}"));
    assertThat(server.transcript()).startsWith("POST /, Basic YW5uOnDDpHNzd29yZA==, ");

    var scene =
        new MonitoringScene(directory)
            .fails(yaml("{username: ann, password: x, access_token: tk_1}"));
    assertThat(server.transcript()).startsWith("POST /, Bearer tk_1, ");
    assertThat(scene.warnings())
        .containsExactly("FILE: `ntfy.access_token` is used, user name and password are not.");
  }

  @Test
  void is_asked_without_a_user_who_has_no_password() {
    var scene = new MonitoringScene(directory).fails(yaml("{username: ann}"));

    assertThat(server.transcript()).startsWith("POST /, application/json\n");
    assertThat(scene.warnings())
        .containsExactly("FILE: `ntfy.password` is missing; ntfy is asked without.");
  }

  private String yaml(String options) {
    return "ntfy:\n    topic: backups\n    server: %s\n".formatted(server.address())
        + (options.startsWith("{")
            ? options.replaceAll("[{}]", "").replaceAll("(^|, )", "\n    ")
            : "    " + options);
  }
}
