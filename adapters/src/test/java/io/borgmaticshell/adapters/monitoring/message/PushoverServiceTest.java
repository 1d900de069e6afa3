package io.borgmaticshell.adapters.monitoring.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.Internet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PushoverServiceTest {
  private static final String HOST = "api.pushover.net";

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
  void is_told_of_failures_in_one_word() {
    scene.fails("pushover: {token: app, user: me}");

    assertThat(internet.hosts()).containsExactly(HOST + ":443");
    assertThat(internet.server().transcript())
        .isEqualTo(
            """
            POST /1/messages.json, application/x-www-form-urlencoded
              token=app&user=me&message=fail
            """);
  }

  @Test
  void is_told_what_the_configuration_says() {
    scene.finishes(
        """
        pushover:
            token: app
            user: me
            states: [start, finish]
            start:
                priority: 2
                html: true
                device: phone
                sound: bike
                title: "Ü x"
                url: "https://x/y?z=1&b"
                url_title: Login
                ttl: 5
            finish:
                message: done
                priority: 1
                html: false
        """);

    assertThat(internet.server().transcript())
        .isEqualTo(
            """
            POST /1/messages.json, application/x-www-form-urlencoded
              token=app&user=me&message=start&device=phone&priority=2&sound=bike&title=%C3%9C+x\
            &ttl=5&url=https%3A%2F%2Fx%2Fy%3Fz%3D1%26b&url_title=Login&html=1&expire=600&retry=30
            POST /1/messages.json, application/x-www-form-urlencoded
              token=app&user=me&message=done&priority=1&html=0
            """);
  }

  @Test
  void is_told_also_where_repetition_makes_no_sense() {
    scene.fails("pushover: {token: app, user: me, fail: {priority: 1, retry: 30, expire: 9}}");

    assertThat(internet.server().transcript()).endsWith("message=fail&priority=1\n");
    assertThat(scene.warnings())
        .containsExactly(
            "FILE: `expire` and `retry` in `pushover.fail` are left out: they need priority 2.");
  }
}
