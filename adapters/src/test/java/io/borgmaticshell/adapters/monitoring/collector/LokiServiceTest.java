package io.borgmaticshell.adapters.monitoring.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.TestCertificate;
import io.borgmaticshell.adapters.testing.WebServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LokiServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  private static final String NOW = "1795574139269427000";

  @Test
  void is_told_of_the_beginning_and_the_end() {
    new MonitoringScene(directory).finishes(yaml(""), "archive stored");

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /push, application/json
              {"streams":[{"stream":{"app":"borgmatic"},"values":[["NOW","Started backup"]]}]}
            POST /push, application/json
              {"streams":[{"stream":{"app":"borgmatic"},"values":[["NOW","Finished backup"]]}]}
            """
                .replace("NOW", NOW));
  }

  @Test
  void gets_the_log_together_with_them() {
    new MonitoringScene(directory).fails(yaml("send_logs: true"), "archive stored", "boom\nlook");

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /push, application/json
              {"streams":[{"stream":{"app":"borgmatic"},"values":[["NOW","Started backup"],\
            ["NOW","archive stored"],["NOW","boom"],["NOW","look"],["NOW","Failed backup"]]}]}
            """
                .replace("NOW", NOW));
  }

  @Test
  void gets_a_long_log_in_parts_while_the_run_goes_on() {
    var lines = IntStream.rangeClosed(1, 250).mapToObj(i -> "line " + i).toArray(String[]::new);
    new MonitoringScene(directory).finishes(yaml("send_logs: true"), lines);

    assertThat(server.received())
        .extracting(request -> request.body().split("\\[\"").length - 1)
        .containsExactly(101, 101, 50);
    assertThat(server.received().getFirst().body())
        .contains("\"line 100\"]]")
        .doesNotContain("101");
    assertThat(server.received().getLast().body()).contains("line 202\"", "line 250\"");
  }

  @Test
  void gets_nothing_more_during_a_run_after_it_has_failed_once() {
    server.replying(_ -> new WebServer.Reply(500, ""));
    var lines = IntStream.rangeClosed(1, 250).mapToObj(i -> "line " + i).toArray(String[]::new);
    var scene = new MonitoringScene(directory).finishes(yaml("send_logs: true"), lines);

    assertThat(server.received()).as("one while it ran, one at its end").hasSize(2);
    assertThat(scene.warnings())
        .singleElement()
        .asString()
        .contains("Loki could not be told of 'finish'", "refused it with status 500");
  }

  @Test
  void is_shown_where_the_lines_come_from() {
    var labels = "labels: {host: __hostname, file: __config, path: __config_path, x: __other}";
    var scene = new MonitoringScene(directory);
    scene.finishes("loki: {url: '%s', %s}".formatted(server.address(), labels));

    var host = Program.of("uname", "-n").run().successfulOutput().strip();
    assertThat(server.received().getFirst().body())
        .contains(
            "\"host\":\"%s\"".formatted(host),
            "\"file\":\"config.yaml\"",
            "\"path\":\"%s\"".formatted(scene.file()),
            "\"x\":\"__other\"");
  }

  @Test
  void is_shown_a_certificate_where_it_wants_one() {
    var certificate = TestCertificate.in(directory);
    try (var strict = WebServer.encrypted(certificate, true)) {
      var trust = Map.of("REQUESTS_CA_BUNDLE", certificate.authority().toString());
      var url = "loki: {url: '%s/push', labels: {a: b}".formatted(strict.address());
      var refused = new MonitoringScene(directory, trust).finishes(url + "}");
      var tls =
          ", tls: {cert_path: '%s', key_path: '%s'}}"
              .formatted(certificate.authority(), certificate.key());
      var accepted = new MonitoringScene(directory, trust).finishes(url + tls);

      assertThat(refused.warnings()).hasSize(2).allMatch(text -> text.contains("Loki could not"));
      assertThat(accepted.warnings()).isEmpty();
      assertThat(strict.received()).hasSize(2);
    }
  }

  @Test
  void is_not_told_with_a_certificate_that_is_not_there() {
    var tls = "tls: {cert_path: /nowhere.pem, key_path: /nowhere.pem}";
    var scene =
        new MonitoringScene(directory)
            .finishes("loki: {url: 'https://localhost:1', labels: {a: b}, %s}".formatted(tls));

    assertThat(scene.warnings()).hasSize(2).allMatch(it -> it.contains("'/nowhere.pem' cannot be"));
  }

  private String yaml(String options) {
    return "loki: {url: '%s/push', labels: {app: borgmatic}, %s}"
        .formatted(server.address(), options);
  }
}
