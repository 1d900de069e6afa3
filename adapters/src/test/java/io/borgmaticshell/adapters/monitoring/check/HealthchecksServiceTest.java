package io.borgmaticshell.adapters.monitoring.check;

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
class HealthchecksServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_sent_the_log_before_the_end() {
    new MonitoringScene(directory).fails(yaml("send_logs: true"), "archive stored", "boom\nsee it");

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /uuid/start
            POST /uuid/log
              archive stored
              boom
              see it
            POST /uuid/fail
              archive stored
              boom
              see it
            """);
  }

  @Test
  void is_sent_no_log_unless_asked_for() {
    new MonitoringScene(directory).finishes(yaml(""), "archive stored");

    assertThat(server.transcript()).isEqualTo("POST /uuid/start\nPOST /uuid/log\nPOST /uuid\n");
  }

  @Test
  void is_sent_the_end_of_a_long_log() {
    var log = "abcdefgh1\nabcdefgh2\nabcdefgh3";
    new MonitoringScene(directory)
        .finishes(yaml("send_logs: true, ping_body_limit: 24, states: [log]"), log);

    assertThat(server.transcript()).isEqualTo("POST /uuid/log\n  ...\n  abcdefgh2\n  abcdefgh3\n");
  }

  @Test
  void makes_the_check_if_asked_to() {
    new MonitoringScene(directory).finishes(yaml("create_slug: true, states: [start, finish]"));

    assertThat(server.transcript()).isEqualTo("POST /uuid/start?create=1\nPOST /uuid?create=1\n");
  }

  private String yaml(String options) {
    return "healthchecks: {ping_url: '%s/uuid', %s}".formatted(server.address(), options);
  }
}
