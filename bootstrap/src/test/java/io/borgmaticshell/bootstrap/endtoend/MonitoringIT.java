package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Internet;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WebServer.Received;
import io.borgmaticshell.adapters.testing.WebServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class MonitoringIT {
  private static final Path PAGE = Path.of("../docs/monitoring.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern HOST = Pattern.compile("https://(?:[^/@\\s]*@)?([a-z0-9.-]+)");
  private static final String HEALTH =
      "healthchecks: {ping_url: 'https://hc-ping.com/secret-uuid', send_logs: true}\n";

  @TempDir Path directory;
  private final CountDownLatch silence = new CountDownLatch(1);
  private Internet internet;
  private Scene scene;
  private DatabaseEntry users;

  @BeforeEach
  void set_the_scene() throws IOException {
    internet = Internet.in(directory, hosts());
    internet.server().replying(MonitoringIT::reply);
    scene = Scene.in(directory).withEnvironment(internet.environment());
    users =
        DatabaseEntry.of(
            "users", SqliteFile.create(directory.resolve("users.db"), "create table t (x)"));
  }

  @AfterEach
  void stop() throws IOException {
    silence.countDown();
    internet.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"goes well", "fails"})
  void the_services_of_the_page_are_told_what_the_original_tells_them(String run)
      throws IOException {
    var original = scene.as(OriginalBorgmatic.orSkip());
    // The original needs a library for Apprise, and has no use for the command.
    var services = examples().stream().filter(example -> !example.startsWith("apprise:")).toList();
    scene.configureAs(
        "source_directories: ['%s']\n"
                .formatted(run.equals("fails") ? "/nowhere" : directory.resolve("users.db"))
            + String.join("", services));

    var ours = told(scene);
    var theirs = told(original);

    assertThat(ours).hasSizeGreaterThan(20).isEqualTo(theirs);
  }

  @Test
  void the_log_is_sent_along() throws IOException {
    configure(users, HEALTH).succeed("create");

    var received = internet.server().received();
    assertThat(received)
        .extracting(Received::target)
        .containsExactly("/secret-uuid/start", "/secret-uuid/log", "/secret-uuid");
    assertThat(received.getFirst().body()).isEmpty();
    assertThat(received.get(1).body())
        .contains("users (sqlite)", "archive " + scene.repository().onlyArchive() + " stored");
  }

  @Test
  void the_log_says_what_failed() throws IOException {
    var broken = users.with("path", directory.resolve("nowhere.db").toString());
    var outcome = configure(broken, HEALTH).run("create");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(internet.server().received())
        .last()
        .satisfies(request -> {
          assertThat(request.target()).isEqualTo("/secret-uuid/fail");
          assertThat(request.body()).contains("nowhere.db");
        });
  }

  @Test
  void a_service_that_cannot_be_told_is_a_warning() throws IOException {
    internet.server().replying(_ -> new Reply(500, ""));
    var outcome = configure(users, HEALTH).succeed("create", "--verbosity", "2");

    assertThat(scene.repository().archives()).hasSize(1);
    assertThat(outcome.errors())
        .contains("Healthchecks could not be told of 'finish': hc-ping.com refused it with status");
    assertThat(outcome.everything()).doesNotContain("secret-uuid");
  }

  @Test
  void nobody_is_told_of_other_actions_or_in_a_dry_run() throws IOException {
    configure(users, HEALTH).succeed("repo-list");
    var rehearsal = scene.succeed("create", "--dry-run", "--verbosity", "1");

    assertThat(internet.hosts()).isEmpty();
    assertThat(rehearsal.output()).contains("telling Healthchecks: start (dry run: nothing is");
  }

  @Test
  void an_interrupted_run_has_failed() throws IOException {
    var resting = users.with("sqlite_command", Clients.resting("sqlite3", directory));
    try (var running = configure(resting, HEALTH).command("create").start()) {
      await("dump").until(() -> Files.exists(directory.resolve("half")));
      running.terminate();

      assertThat(running.outcome().exitCode()).isEqualTo(143);
    }
    assertThat(internet.server().received())
        .extracting(Received::target)
        .containsExactly("/secret-uuid/start", "/secret-uuid/log", "/secret-uuid/fail");
    scene.leavesNoProcess();
  }

  @Test
  void a_service_that_does_not_answer_does_not_keep_us() throws IOException {
    internet.server().replying(_ -> waiting());
    try (var running = configure(users, HEALTH).command("create").start()) {
      await("request").until(() -> !internet.server().received().isEmpty());
      running.terminate();

      assertThat(running.outcome().exitCode()).isEqualTo(143);
    }
    assertThat(scene.repository().archives()).isEmpty();
    scene.leavesNoProcess();
  }

  private Scene configure(DatabaseEntry entry, String services) throws IOException {
    return scene.configureAs(entry.hook() + ":\n" + entry.yaml() + services);
  }

  private Reply waiting() {
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Reply(200, "");
  }

  private static Reply reply(Received request) {
    if (!request.target().contains("zabbix")) {
      return new Reply(200, "OK");
    }
    return new Reply(
        200,
        request.body().contains("user.login")
            ? "{\"jsonrpc\": \"2.0\", \"result\": \"SESSION\", \"id\": 1}"
            : "{\"jsonrpc\": \"2.0\", \"result\": {\"response\": \"success\"}, \"id\": 1}");
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(PAGE))
        .results()
        .map(example -> example.group(1))
        .toList();
  }

  private static String[] hosts() throws IOException {
    var named =
        examples().stream()
            .flatMap(example -> HOST.matcher(example).results())
            .map(host -> host.group(1));
    return Stream.concat(named, Stream.of("events.pagerduty.com", "api.pushover.net"))
        .distinct()
        .toArray(String[]::new);
  }

  /// What each service is told by a program, in order.
  private List<String> told(Scene told) {
    told.run("create");
    var requests =
        internet.server().received().stream()
            .sorted(Comparator.comparing(request -> request.host().orElse("")))
            .map(Essence::of)
            .toList();
    internet.server().transcript();
    return requests;
  }
}
