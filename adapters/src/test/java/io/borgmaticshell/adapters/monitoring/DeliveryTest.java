package io.borgmaticshell.adapters.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.FreePort;
import io.borgmaticshell.adapters.testing.Internet;
import io.borgmaticshell.adapters.testing.TestCertificate;
import io.borgmaticshell.adapters.testing.WebServer;
import io.borgmaticshell.adapters.testing.WebServer.Reply;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  private static String pinged(String address) {
    return "healthchecks: {ping_url: '%s', states: [finish]}".formatted(address);
  }

  private static String asked(String address, String options) {
    return "uptime_kuma: {push_url: '%s', states: [finish], %s}".formatted(address, options);
  }

  private String onlyWarning(String yaml) {
    var scene = new MonitoringScene(directory).finishes(yaml);
    assertThat(scene.warnings()).hasSize(1);
    assertThat(scene.everything()).doesNotContain("secret");
    return scene.warnings().getFirst();
  }

  @Nested
  class to_an_address {
    @Test
    void quotes_what_must_be_quoted() {
      new MonitoringScene(directory).finishes(pinged(server.address() + "/ä b/%41?x=[1]%"));

      assertThat(server.transcript()).isEqualTo("POST /%C3%A4%20b/%41?x=%5B1%5D%25\n");
    }

    @Test
    void tells_the_name_and_password_in_it() {
      var address = server.address().replace("://", "://us%40er:p%20w@");
      new MonitoringScene(directory).finishes(pinged(address + "/x"));

      assertThat(server.transcript()).isEqualTo("POST /x, Basic dXNAZXI6cCB3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://secret/x", "https://", "http://secret:x/", "http:/secret"})
    void that_is_none_is_a_warning(String address) {
      assertThat(onlyWarning(asked(address, ""))).contains("could not be told", "its address");
    }

    @Test
    void where_nobody_listens_is_a_warning() {
      var address = "http://localhost:" + FreePort.onLoopback();

      assertThat(onlyWarning(asked(address + "/secret", "")))
          .contains("nobody listens at " + address.substring(7));
    }

    @Test
    void that_nobody_knows_is_a_warning() {
      assertThat(onlyWarning(asked("http://nowhere.invalid/secret", "")))
          .contains("nobody knows the host nowhere.invalid");
    }

    @Test
    void that_breaks_off_is_a_warning() {
      server.replying(_ -> {
        throw new IllegalStateException("this server breaks off");
      });

      assertThat(onlyWarning(asked(server.address() + "/secret", ""))).contains("broke before");
    }
  }

  @Nested
  class to_an_address_that_has_moved {
    @ParameterizedTest
    @CsvSource({"301, GET", "302, GET", "303, GET", "307, POST", "308, POST"})
    void follows(int status, String method) {
      server.replying(request ->
          request.target().equals("/old") ? Reply.movedTo(status, "/new") : new Reply(200, ""));
      new MonitoringScene(directory).finishes(pinged(server.address() + "/old"));

      assertThat(server.transcript()).isEqualTo("POST /old\n%s /new\n".formatted(method));
    }

    @Test
    void does_not_tell_strangers_who_we_are() {
      try (var stranger = WebServer.plain()) {
        server.replying(_ -> Reply.movedTo(307, stranger.address() + "/new"));
        var address = server.address().replace("://", "://ann:secret@");
        new MonitoringScene(directory).finishes(pinged(address + "/old"));

        assertThat(stranger.transcript()).isEqualTo("POST /new\n");
      }
    }

    @Test
    void does_not_follow_for_ever() {
      server.replying(_ -> Reply.movedTo(302, "/secret"));

      assertThat(onlyWarning(asked(server.address(), ""))).contains("could not be told");
      assertThat(server.received()).hasSizeLessThan(40);
    }
  }

  @Nested
  class over_TLS {
    @Test
    void trusts_whom_the_environment_says() {
      var certificate = TestCertificate.in(directory);
      try (var encrypted = WebServer.encrypted(certificate, false)) {
        var trust = Map.of("REQUESTS_CA_BUNDLE", certificate.authority().toString());
        new MonitoringScene(directory, trust).finishes(asked(encrypted.address(), ""));

        assertThat(encrypted.received()).hasSize(1);
      }
    }

    @Test
    void does_not_trust_strangers() {
      try (var encrypted = WebServer.encrypted(TestCertificate.in(directory), false)) {
        assertThat(onlyWarning(asked(encrypted.address() + "/secret", "")))
            .contains("localhost:%d cannot be trusted".formatted(encrypted.port()));
        assertThat(encrypted.received()).isEmpty();
      }
    }

    @Test
    void does_not_trust_the_certificate_of_another_host() throws IOException {
      try (var internet = Internet.in(directory, "checks.invalid")) {
        var scene = new MonitoringScene(directory, internet.environment());
        scene.finishes(asked("https://other.invalid/", ""));

        assertThat(internet.hosts()).containsExactly("other.invalid:443");
        assertThat(scene.warnings()).singleElement().asString().contains("cannot be trusted");
        assertThat(internet.server().received()).isEmpty();
      }
    }

    @Test
    void trusts_everybody_where_the_configuration_says_so() {
      try (var encrypted = WebServer.encrypted(TestCertificate.in(directory), false)) {
        var address = encrypted.address().replace("localhost", "127.0.0.1");
        new MonitoringScene(directory).finishes(asked(address, "verify_tls: false"));

        assertThat(encrypted.received()).hasSize(1);
      }
    }
  }

  @Nested
  class by_a_proxy {
    @Test
    void that_the_environment_names() {
      new MonitoringScene(directory, Map.of("http_proxy", server.address()))
          .finishes(pinged("http://checks.invalid/x"));

      assertThat(server.transcript()).isEqualTo("POST http://checks.invalid/x\n");
    }

    @Test
    void is_not_taken_to_hosts_that_are_left_out() {
      var port = FreePort.onLoopback();
      var proxies =
          Map.of("http_proxy", "http://localhost:" + port, "no_proxy", "example.org, localhost");
      new MonitoringScene(directory, proxies).finishes(pinged(server.address() + "/x"));

      assertThat(server.transcript()).isEqualTo("POST /x\n");
    }

    @Test
    void tells_it_the_name_and_password_also_on_the_way_to_an_encrypted_place() throws IOException {
      try (var internet = Internet.in(directory, "checks.invalid")) {
        var proxy = internet.proxy().address().replace("://", "://ann:secret@");
        var variables = new HashMap<>(internet.environment());
        variables.put("https_proxy", proxy);
        var scene = new MonitoringScene(directory, variables);
        scene.finishes(pinged("https://checks.invalid/x"));

        assertThat(scene.warnings()).isEmpty();
        assertThat(internet.server().transcript()).isEqualTo("POST /x\n");
        assertThat(internet.proxy().asked())
            .singleElement()
            .asString()
            .startsWith("CONNECT checks.invalid:443")
            .contains("Proxy-Authorization: Basic YW5uOnNlY3JldA==");
      }
    }

    @Test
    void that_is_none_is_a_warning() {
      var scene = new MonitoringScene(directory, Map.of("all_proxy", "socks5://secret:1"));
      scene.finishes(pinged("http://checks.invalid/x"));

      assertThat(scene.warnings()).singleElement().asString().contains("the proxy in the environ");
      assertThat(scene.everything()).doesNotContain("secret");
    }
  }

  @Nested
  class to_somebody_who_does_not_answer {
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
      end.countDown();
    }

    private String silence() {
      server.replying(_ -> {
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return new Reply(200, "");
      });
      return asked(server.address() + "/secret", "");
    }

    @Test
    void ends_when_our_process_is_asked_to() {
      var yaml = silence();
      var scene = new MonitoringScene(directory);
      var run = CompletableFuture.runAsync(() -> scene.finishes(yaml));
      await("the request").until(() -> !server.received().isEmpty());
      scene.hurry();
      run.join();

      assertThat(scene.warnings()).singleElement().asString().contains("there was no time to wait");
    }

    @Test
    void is_interrupted_like_everything_else() throws InterruptedException {
      var yaml = silence();
      var failure = new AtomicReference<OperationFailed>();
      var run =
          Thread.ofPlatform()
              .start(() ->
                  failure.set(
                      catchThrowableOfType(
                          OperationFailed.class,
                          () -> new MonitoringScene(directory).finishes(yaml))));
      await("the request").until(() -> !server.received().isEmpty());
      run.interrupt();
      run.join();

      assertThat(failure.get().problem().kind()).isEqualTo(Problem.Kind.INTERRUPTED);
    }
  }
}
