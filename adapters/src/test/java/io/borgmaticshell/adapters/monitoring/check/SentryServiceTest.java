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
class SentryServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_checked_in_with() {
    new MonitoringScene(directory).finishes(yaml("public@", "/203069", ""));
    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /api/203069/cron/backup/public/?status=in_progress
            POST /api/203069/cron/backup/public/?status=ok
            """);

    new MonitoringScene(directory).fails(yaml("public@", "/203069", "environment: on site,"));
    assertThat(server.transcript())
        .endsWith("POST /api/203069/cron/backup/public/?status=error&environment=on%20site\n");
  }

  @Test
  void may_live_below_a_path_and_have_an_old_address() {
    new MonitoringScene(directory)
        .finishes(yaml("public:secret@", "/pre/203069/", "states: [finish],"));

    assertThat(server.transcript())
        .isEqualTo("POST /pre/api/203069/cron/backup/public/?status=ok\n");
  }

  @Test
  void needs_an_address_with_a_key() {
    var scene = new MonitoringScene(directory).finishes(yaml("", "/203069", "states: [finish],"));

    assertThat(server.transcript()).isEmpty();
    assertThat(scene.warnings())
        .containsExactly(
            "FILE: Sentry could not be told of 'finish': `data_source_name_url` does not look like"
                + " https://KEY@HOST/PROJECT. Check `sentry:`; the run goes on without it.");
  }

  private String yaml(String key, String path, String options) {
    var address = server.address().replace("://", "://" + key) + path;
    return "sentry: {data_source_name_url: '%s', %s monitor_slug: backup}"
        .formatted(address, options);
  }
}
