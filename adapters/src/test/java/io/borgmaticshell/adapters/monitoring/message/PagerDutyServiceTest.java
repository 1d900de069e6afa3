package io.borgmaticshell.adapters.monitoring.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.Internet;
import io.borgmaticshell.adapters.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagerDutyServiceTest {
  private static final String HOST = "events.pagerduty.com";

  @TempDir Path directory;
  private Internet internet;
  private MonitoringScene scene;

  @BeforeEach
  void start() {
    internet = Internet.in(directory, HOST);
    scene = new MonitoringScene(directory, internet.environment());
  }

  @AfterEach
  void stop() throws IOException {
    internet.close();
  }

  @Test
  void is_alerted_of_failures_alone() {
    scene.finishes("pagerduty: {integration_key: secret}");

    assertThat(internet.server().received()).isEmpty();
  }

  @Test
  void is_told_what_failed_and_where() {
    scene.fails("pagerduty: {integration_key: secret, send_logs: true}", "boom", "look");

    var host = Program.of("uname", "-n").run().successfulOutput().strip();
    assertThat(internet.hosts()).containsExactly(HOST + ":443");
    assertThat(internet.server().received())
        .singleElement()
        .satisfies(request -> {
          assertThat(request.method() + " " + request.target()).isEqualTo("POST /v2/enqueue");
          assertThat(JsonParser.parseString(request.body()))
              .isEqualTo(JsonParser.parseString(event(host)));
        });
  }

  private String event(String host) {
    return """
    {"routing_key": "secret", "event_action": "trigger", "payload": {
      "summary": "backup failed on HOST", "severity": "error", "source": "HOST",
      "timestamp": "2026-11-25T02:35:39.269427+00:00", "component": "borgmatic",
      "group": "backups", "class": "backup failure",
      "custom_details": {
        "hostname": "HOST", "configuration filename": "FILE",
        "server time": "2026-11-25T02:35:39.269427+00:00", "logs": "boom\\nlook\\n"}}}
    """
        .replace("HOST", host)
        .replace("FILE", scene.file().toString());
  }
}
