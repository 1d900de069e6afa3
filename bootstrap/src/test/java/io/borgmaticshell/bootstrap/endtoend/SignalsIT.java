package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Signals at each phase of a run: the exit code is the documented one, nothing is left over, and
/// the repository can be used at once.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class SignalsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, Integer> CODES = Map.of("TERM", 143, "INT", 130, "HUP", 129);

  @TempDir private Path directory;
  private SqliteFile app;
  private Scene scene;

  @BeforeEach
  void back_up_once() throws IOException {
    app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    scene = Scene.in(directory).configure(DatabaseEntry.of("app", app));
    scene.succeed("create");
  }

  static List<String> signals() {
    return List.of("TERM", "INT", "HUP");
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_a_dump_is_made(String signal) throws IOException {
    var client = rests("sqlite3");
    scene.configure(DatabaseEntry.of("app", app).with("sqlite_command", client));
    interrupt(signal, this::clientRuns, "create");
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_a_dump_is_loaded(String signal) throws IOException {
    var client = rests("sqlite3");
    scene.configure(DatabaseEntry.of("app", app).with("sqlite_restore_command", client));
    interrupt(signal, this::clientRuns, "restore", "--archive", "latest");
    assertThat(app.query("select n from t")).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_Borg_begins_an_archive(String signal) throws IOException {
    scene.configureAs(
        "local_path: '%s'\nsqlite_databases:\n%s"
            .formatted(restingBorg("create"), DatabaseEntry.of("app", app).yaml()));
    interrupt(signal, this::clientRuns, "create");
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_Borg_checks(String signal) throws IOException {
    scene.configureAs("local_path: '%s'\n".formatted(restingBorg("check")));
    interrupt(signal, this::clientRuns, "check", "--only", "data", "--force");
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_Borg_waits_for_a_lock(String signal) {
    var other =
        Program.of(
                "borg",
                "with-lock",
                scene.repository().location(),
                "sh",
                "-c",
                "touch \"$0\"; sleep 30",
                directory.resolve("locked").toString())
            .with(
                Map.of(
                    "BORG_BASE_DIR",
                    scene.repository().base().toString(),
                    "BORG_PASSPHRASE",
                    scene.repository().passphrase()));
    try (var _ = other.start()) {
      await("lock").atMost(PATIENCE).until(() -> Files.exists(directory.resolve("locked")));
      try (var running = scene.command("create", "--lock-wait", "60").start()) {
        await("Borg that waits")
            .atMost(PATIENCE)
            .until(() -> Files.exists(scene.runtime()) && waitsForLock());
        running.signal(signal);
        assertThat(running.outcome().exitCode()).isEqualTo(CODES.get(signal));
      }
    }
    scene.leavesNoPipe();
    assertThat(scene.repository().archives()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("signals")
  void while_a_service_is_told(String signal) throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      scene.configureAs(
          "healthchecks:\n  ping_url: http://127.0.0.1:%d/\nsqlite_databases:\n%s"
              .formatted(silent.getLocalPort(), DatabaseEntry.of("app", app).yaml()));
      try (var running = scene.command("create").start();
          var asked = silent.accept()) {
        assertThat(asked.isConnected()).isTrue();
        running.signal(signal);
        assertThat(running.outcome().exitCode()).isEqualTo(CODES.get(signal));
      }
    }
    nothingIsLeft();
  }

  private void interrupt(String signal, Callable<Boolean> phase, String... words) {
    try (var running = scene.command(words).start()) {
      await("phase").atMost(PATIENCE).until(phase);
      running.signal(signal);
      assertThat(running.outcome().exitCode()).isEqualTo(CODES.get(signal));
    }
    nothingIsLeft();
  }

  private void nothingIsLeft() {
    scene.leavesNoProcess();
    scene.leavesNoPipe();
    assertThat(scene.repository().archives()).hasSize(1);
    assertThat(Stream.of("lock.exclusive", "lock.roster"))
        .noneMatch(lock -> Files.exists(scene.repository().path().resolve(lock)));
  }

  private boolean clientRuns() {
    return Files.exists(directory.resolve("started"));
  }

  private boolean waitsForLock() {
    return ProcessTable.marked(scene.marker()).stream()
        .anyMatch(line -> line.contains("borg") && line.contains("--lock-wait"));
  }

  /// A client that never ends by itself.
  private Path rests(String program) {
    return WrapperScript.standIn(
        directory.resolve("endless"),
        program,
        "touch '%s'\nexec sleep 60\n".formatted(directory.resolve("started")));
  }

  /// A Borg that never ends one of its commands.
  private Path restingBorg(String command) {
    return WrapperScript.write(
        directory.resolve("resting-borg"),
        """
        case "$*" in
          %s*) touch '%s'; exec sleep 60 ;;
        esac
        exec borg "$@"
        """
            .formatted(command, directory.resolve("started")));
  }
}
