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
class UptimeKumaServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_up_until_something_fails() {
    new MonitoringScene(directory).finishes(yaml("/api/push/secret"));
    assertThat(server.transcript())
        .isEqualTo(
            """
            GET /api/push/secret?status=up&msg=start
            GET /api/push/secret?status=up&msg=finish
            """);

    new MonitoringScene(directory).fails(yaml("/api/push/secret"));
    assertThat(server.transcript())
        .isEqualTo(
            """
            GET /api/push/secret?status=up&msg=start
            GET /api/push/secret?status=down&msg=fail
            """);
  }

  @Test
  void is_down_also_where_the_example_of_a_query_was_copied_along() {
    new MonitoringScene(directory).fails(yaml("/secret?status=up&msg=OK&ping=&x=1"));

    assertThat(server.transcript())
        .endsWith("GET /secret?status=down&msg=fail&x=1\n")
        .doesNotContain("msg=OK");
  }

  private String yaml(String path) {
    return "uptime_kuma: {push_url: '%s%s'}".formatted(server.address(), path);
  }
}
