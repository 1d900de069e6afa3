package io.borgmaticshell.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserCommandsTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path directory;
  private final String marker = "user-commands-" + UUID.randomUUID();
  private final CopyOnWriteArrayList<ProgressEvent> events = new CopyOnWriteArrayList<>();
  private final ProcessEngine engine =
      new ProcessEngine(
          Map.of("PATH", System.getenv("PATH"), "SCENE", marker, "WORD", "heard"), events::add);
  private final UserCommands commands = new UserCommands(engine, events::add);

  @AfterEach
  void end_what_runs() {
    engine.endAll();
  }

  private ShellCommands.End run(String text) {
    return run(text, false);
  }

  private ShellCommands.End run(String text, boolean parting) {
    return commands.run(
        new ShellCommands.Command(
            text, Optional.of(directory.toString()), OptionalInt.of(27), parting));
  }

  @Test
  void have_the_whole_shell_our_environment_the_directory_and_the_umask() throws IOException {
    var end = run("for word in $WORD again; do echo $word | tr a-z A-Z; done > words; umask");
    assertThat(end.code()).isZero();
    assertThat(directory.resolve("words")).hasContent("HEARD\nAGAIN");
    assertThat(end.output()).containsExactly("0027");
  }

  @Test
  void tell_the_user_what_they_say() {
    run("echo one; echo two >&2; echo 'Warning: three' >&2");
    assertThat(events)
        .contains(
            new ProgressEvent.CommandAnswered("one"),
            new ProgressEvent.CommandComplained("two"),
            new ProgressEvent.Warned("Warning: three"));
  }

  @Test
  void end_with_an_exit_code_or_by_a_signal() {
    assertThat(run("echo why; exit 75"))
        .satisfies(end -> assertThat(end.code()).isEqualTo(75))
        .satisfies(end -> assertThat(end.output()).containsExactly("why"));
    assertThat(run("kill -9 $$").manner()).isEqualTo("it was killed by signal 9");
  }

  @Test
  void read_nothing_from_our_own_input() {
    assertThat(run("cat").output()).isEmpty();
  }

  @Test
  @Timeout(20)
  void may_leave_a_program_in_the_background() {
    run("mkfifo gate; (read word < gate; echo done > late) > /dev/null 2>&1 &");
    run("echo go > gate");
    await().atMost(SOON).until(() -> Files.exists(directory.resolve("late")));
  }

  @Test
  @Timeout(20)
  void end_with_all_they_started_when_we_are_asked_to_end() {
    var thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                run("sleep 300 & touch started; wait");
              } catch (OperationFailed e) {
                events.add(new ProgressEvent.PartFailed(e.problem()));
              }
            });
    await().atMost(SOON).until(() -> Files.exists(directory.resolve("started")));
    engine.callOff();
    await().atMost(SOON).until(() -> !thread.isAlive());
    await().atMost(SOON).until(() -> ProcessTable.marked(marker).isEmpty());
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            ProgressEvent.PartFailed.class,
            event -> assertThat(event.problem().what()).isEqualTo("Interrupted."));
    assertThatThrownBy(() -> run("true")).isInstanceOf(OperationFailed.class);
    assertThat(run("true", true).code()).isZero();
  }

  @Test
  void say_goodbye_although_we_are_interrupted_and_leave_it_at_that() {
    Thread.currentThread().interrupt();
    assertThat(run("true", true).code()).isZero();
    assertThat(Thread.interrupted()).isTrue();
  }
}
