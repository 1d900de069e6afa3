package io.borgmaticshell.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedRunsTest {
  private final List<String> told = new ArrayList<>();
  private final Spoken spoken = new Spoken();
  private final WatchedRuns runs =
      new WatchedRuns(
          (configuration, dryRun) -> new Recorder(), spoken, InstantSource.fixed(Instant.EPOCH));

  @AfterEach
  void forgetInterruption() {
    Thread.interrupted();
  }

  @Test
  void tell_the_log_before_the_end() {
    begin("create").end(true);
    begin("prune", "list").end(false);

    assertThat(told).containsExactly("START", "LOG", "FINISH", "START", "LOG", "FAIL");
  }

  @Test
  void tell_nothing_of_actions_that_are_no_backup() {
    begin("list", "restore", "extract").end(false);

    assertThat(told).isEmpty();
  }

  @Test
  void let_the_services_hear_what_is_told_in_between() {
    spoken.say("before");
    var run = begin("check");
    spoken.say("meanwhile");
    run.end(true);
    spoken.say("after");

    assertThat(told).containsExactly("START", "meanwhile", "LOG", "FINISH");
  }

  @Test
  void hear_as_much_as_the_configuration_says() {
    begin("create").end(true);
    assertThat(spoken.verbosity).isEqualTo(1);

    runs.begin(configuration(Map.of("monitoring_verbosity", -1L)), List.of("create"), false)
        .end(true);
    assertThat(spoken.verbosity).isEqualTo(-1);
  }

  @Test
  void tell_the_end_of_an_interrupted_run_and_stay_interrupted() {
    var run = begin("create");
    Thread.currentThread().interrupt();
    run.end(false);

    assertThat(told).containsExactly("START", "LOG", "FAIL");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void that_are_interrupted_at_their_start_have_failed() {
    var interrupted =
        new WatchedRuns(
            (configuration, dryRun) -> new Interrupted(),
            spoken,
            InstantSource.fixed(Instant.EPOCH));

    assertThatThrownBy(() -> interrupted.begin(configuration(Map.of()), List.of("create"), false))
        .isInstanceOf(OperationFailed.class);
    assertThat(told).containsExactly("LOG", "FAIL");
  }

  private WatchedRun begin(String... actions) {
    return runs.begin(configuration(Map.of()), List.of(actions), false);
  }

  private static Configuration configuration(Map<String, Object> options) {
    return new Configuration(
        "/etc/config.yaml", List.of(), new Options(options), List.of(), List.of());
  }

  private class Recorder implements RunWatch {
    @Override
    public void tell(RunState state) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      told.add(state.name());
    }

    @Override
    public void hear(LogLine line) {
      told.add(line.text());
    }
  }

  private final class Interrupted extends Recorder {
    @Override
    public void tell(RunState state) {
      if (state == RunState.START) {
        Thread.currentThread().interrupt();
        throw OperationFailed.because(Problem.Kind.INTERRUPTED, "Interrupted.", "");
      }
      super.tell(state);
    }
  }

  /// A user who hears everything.
  private static final class Spoken implements Transcript {
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private int verbosity;

    @Override
    public Hearing hear(int howMuch, Consumer<String> listener) {
      verbosity = howMuch;
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    void say(String text) {
      List.copyOf(listeners).forEach(listener -> listener.accept(text));
    }
  }
}
