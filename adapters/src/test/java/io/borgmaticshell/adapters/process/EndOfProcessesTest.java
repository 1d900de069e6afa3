package io.borgmaticshell.adapters.process;

import static io.borgmaticshell.adapters.process.Engines.areGone;
import static io.borgmaticshell.adapters.process.Engines.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndOfProcessesTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Liberties GOODBYE = new Liberties(false, true);

  private final ProcessEngine engine = Engines.with();
  private final ProcessGroup group = engine.group();

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 300 & echo $$ $!; wait",
        "trap '' TERM; sleep 300 & echo $$ $!; while :; do wait; done",
        "(trap '' TERM; sleep 300) & echo $$ $!; wait",
        "trap 'exit 0' TERM; sleep 300 & echo $$ $!; wait"
      })
  @Timeout(20)
  void closing_a_group_ends_programs_and_all_they_started(String script) throws Exception {
    var child = group.start(shell(script));
    var pids = pids(child.output());
    var before = System.nanoTime();
    group.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    await().atMost(SOON).until(() -> areGone(pids));
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void abandoning_a_program_ends_it_without_waiting() throws Exception {
    var child = group.start(shell("sleep 300 & echo $$ $!; wait"));
    var pids = pids(child.output());
    child.abandon();
    assertThat(child.finish().isSuccess()).isFalse();
    await().atMost(SOON).until(() -> areGone(pids));
  }

  @Test
  void closing_twice_is_harmless() {
    var child = group.start(CommandLine.of("sleep").arg("300").build());
    child.close();
    child.close();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void the_engine_ends_the_programs_of_all_groups() {
    try (var other = engine.group()) {
      var one = group.start(CommandLine.of("sleep").arg("300").build());
      var two = other.start(CommandLine.of("sleep").arg("300").build());
      engine.endAll();
      assertThat(one.isAlive()).isFalse();
      assertThat(two.isAlive()).isFalse();
    }
  }

  @Test
  void once_called_off_it_starts_only_programs_that_say_goodbye() throws Exception {
    var one = group.start(CommandLine.of("sleep").arg("300").build());
    engine.callOff();
    assertThat(one.isAlive()).isFalse();
    assertThatThrownBy(() -> group.start(CommandLine.of("true").build()))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("Interrupted");

    var goodbye = group.start(CommandLine.of("true").build(), line -> {}, GOODBYE);
    assertThat(goodbye.finish().isSuccess()).isTrue();

    engine.endAll();
    assertThatThrownBy(() -> group.start(CommandLine.of("true").build(), line -> {}, GOODBYE))
        .isInstanceOf(OperationFailed.class);
  }

  @Test
  @Timeout(20)
  void calling_off_ends_a_pause() {
    var pause = CompletableFuture.runAsync(() -> engine.pause(Duration.ofMinutes(5)));
    engine.callOff();
    assertThatThrownBy(pause::get).hasCauseInstanceOf(OperationFailed.class);
  }

  @Test
  @Timeout(20)
  void an_interruption_ends_the_running_program_and_is_reported_as_such() throws Exception {
    var started = new CompletableFuture<long[]>();
    var failure = new AtomicReference<OperationFailed>();
    var stillInterrupted = new CompletableFuture<Boolean>();
    var thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                group.run(
                    shell("sleep 300 & echo $$ $!; wait"),
                    line -> {},
                    output -> started.complete(pids(output)) && output.read() < 0);
              } catch (OperationFailed e) {
                failure.set(e);
              }
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    var pids = started.get();
    thread.interrupt();
    assertThat(thread.join(SOON)).isTrue();
    assertThat(failure.get().problem().kind()).isEqualTo(Problem.Kind.INTERRUPTED);
    assertThat(stillInterrupted).isCompletedWithValue(true);
    await().atMost(SOON).until(() -> areGone(pids));
  }

  private static long[] pids(InputStream output) throws IOException {
    var line = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8)).readLine();
    return Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }
}
