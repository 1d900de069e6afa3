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
class CronitorServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_pinged_at_the_start_and_at_the_end() {
    new MonitoringScene(directory).finishes(yaml());
    assertThat(server.transcript()).isEqualTo("GET /secret/run\nGET /secret/complete\n");

    new MonitoringScene(directory).fails(yaml());
    assertThat(server.transcript()).isEqualTo("GET /secret/run\nGET /secret/fail\n");
  }

  @Test
  void knows_us_by_the_usual_name() {
    new MonitoringScene(directory).finishes(yaml());

    assertThat(server.received()).allMatch(it -> it.userAgent().orElse("").equals("borgmatic"));
  }

  private String yaml() {
    return "cronitor: {ping_url: '%s/secret'}".formatted(server.address());
  }
}
