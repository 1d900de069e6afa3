package io.borgmaticshell.adapters.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.WebServer;
import io.borgmaticshell.domain.configuration.MonitoringOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredMonitoringTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void there_is_a_service_for_every_section() {
    assertThat(ServiceCatalog.installed())
        .extracting(MonitoringService::section)
        .containsExactlyInAnyOrderElementsOf(MonitoringOptions.ALL);
  }

  @Test
  void tells_the_services_in_the_order_of_their_names() {
    var scene =
        new MonitoringScene(directory)
            .finishes(
                """
                uptime_kuma: {push_url: 'SERVER/uptime'}
                healthchecks: {ping_url: 'SERVER/health'}
                cronitor: {ping_url: 'SERVER/cron'}
                """
                    .replace("SERVER", server.address()));

    assertThat(server.transcript())
        .isEqualTo(
            """
            GET /cron/run
            POST /health/start
            GET /uptime?status=up&msg=start
            POST /health/log
            GET /cron/complete
            POST /health
            GET /uptime?status=up&msg=finish
            """);
    assertThat(scene.steps())
        .startsWith("FILE: telling Cronitor: start", "FILE: telling Healthchecks: start");
  }

  @Test
  void tells_nobody_in_a_dry_run_but_says_whom_it_would() {
    var yaml = "cronitor: {ping_url: '%s/cron'}".formatted(server.address());
    var scene = new MonitoringScene(directory).rehearses(yaml);

    assertThat(server.received()).isEmpty();
    assertThat(scene.steps())
        .containsExactly(
            "FILE: telling Cronitor: start (dry run: nothing is sent)",
            "FILE: telling Cronitor: finish (dry run: nothing is sent)");
  }

  @Test
  void tells_a_service_only_of_the_states_it_wants() {
    new MonitoringScene(directory)
        .finishes(
            """
            healthchecks: {ping_url: 'SERVER/health', states: []}
            watchgoose: {ping_url: 'SERVER/goose', states: [finish]}
            """
                .replace("SERVER", server.address()));

    assertThat(server.transcript()).isEqualTo("POST /goose\n");
  }

  @Test
  void goes_on_with_the_others_when_one_cannot_be_told() {
    server.replying(
        request -> new WebServer.Reply(request.target().startsWith("/cron") ? 404 : 200, ""));
    var scene =
        new MonitoringScene(directory)
            .fails(
                """
                uptime_kuma: {push_url: 'SERVER/uptime', states: [fail]}
                cronitor: {ping_url: 'SERVER/cron/secret'}
                """
                    .replace("SERVER", server.address()));

    assertThat(server.transcript()).endsWith("GET /uptime?status=down&msg=fail\n");
    assertThat(scene.warnings())
        .hasSize(2)
        .last()
        .isEqualTo(
            ("FILE: Cronitor could not be told of 'fail': localhost:%d refused it with status 404."
                    + " Check `cronitor:`; the run goes on without it.")
                .formatted(server.port()));
    assertThat(scene.everything()).doesNotContain("secret");
  }

  @Test
  void looks_secrets_up_where_they_are_kept() throws IOException {
    var file = Files.writeString(directory.resolve("url"), server.address() + "/secret\n");
    new MonitoringScene(directory)
        .fails("uptime_kuma: {states: [fail], push_url: '{credential file %s}'}".formatted(file));

    assertThat(server.transcript()).isEqualTo("GET /secret?status=down&msg=fail\n");
  }

  @Test
  void warns_of_a_secret_that_is_not_there() {
    var scene =
        new MonitoringScene(directory)
            .fails("ntfy: {topic: t, access_token: '{credential file /nowhere}'}");

    assertThat(scene.warnings())
        .singleElement()
        .asString()
        .contains("ntfy could not be told of 'fail'", "/nowhere", "Check `ntfy:`");
  }
}
