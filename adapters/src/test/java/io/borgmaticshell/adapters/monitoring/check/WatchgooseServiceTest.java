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
class WatchgooseServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_told_in_the_same_way_as_Healthchecks() {
    new MonitoringScene(directory).finishes(yaml(), "archive stored");

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /uuid/start
            POST /uuid/log
              archive stored
            POST /uuid
              archive stored
            """);
  }

  private String yaml() {
    return "watchgoose: {ping_url: '%s/uuid', send_logs: true}".formatted(server.address());
  }
}
