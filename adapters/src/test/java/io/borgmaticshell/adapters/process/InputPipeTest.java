package io.borgmaticshell.adapters.process;

import static io.borgmaticshell.adapters.process.Engines.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that commits at the end of its input must not see one that we did not mean.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class InputPipeTest {
  private static final String COMMITS_AT_THE_END =
      "while read -r line; do echo \"$line\" >> \"$1\"; done; echo committed >> \"$1\"";
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final ProcessGroup group = Engines.with().group();

  private final Path journal;
  private final NamedPipe pipe;

  InputPipeTest(@TempDir Path directory) {
    journal = directory.resolve("journal");
    pipe = NamedPipe.make(List.of(directory.resolve("in put")), group).getFirst();
  }

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @Test
  void ends_when_we_say_so() throws Exception {
    var client = startedAfterWriting("one\n");
    client.endInput();
    assertThat(client.finish().isSuccess()).isTrue();
    assertThat(journal).hasContent("one\ncommitted");
  }

  @Test
  void does_not_end_when_we_only_stop_writing() throws Exception {
    var client = startedAfterWriting("one\n");
    await()
        .during(A_WHILE)
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.isAlive() && Files.readString(journal).equals("one\n"));
  }

  @Test
  void may_be_announced_to_end_before_we_close_it() throws Exception {
    var client = group.startReading(shell(COMMITS_AT_THE_END, journal.toString()), pipe.path());
    try (var input = pipe.openForWriting()) {
      client.endInput();
      input.write("late\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(client.finish().isSuccess()).isTrue();
    assertThat(journal).hasContent("late\ncommitted");
  }

  @Test
  void may_be_ended_for_a_program_that_failed_in_the_meantime() throws Exception {
    var refuses = "read -r line; echo \"Access denied\" >&2; exit 1";
    var client = group.startReading(shell(refuses), pipe.path());
    write("one\n");
    await().until(() -> !client.isAlive());
    client.endInput();
    assertThat(client.finish().lastWords()).containsExactly("Access denied");
  }

  @Test
  void never_ends_for_a_program_we_close() throws Exception {
    neverCommits(ChildProcess::close, COMMITS_AT_THE_END);
  }

  @Test
  void never_ends_for_a_program_we_abandon() throws Exception {
    neverCommits(ChildProcess::abandon, COMMITS_AT_THE_END);
  }

  @Test
  void never_ends_for_a_program_that_will_not_go() throws Exception {
    neverCommits(ChildProcess::close, "trap '' TERM; " + COMMITS_AT_THE_END);
  }

  private void neverCommits(Consumer<ChildProcess> end, String script) throws Exception {
    var client = group.startReading(shell(script, journal.toString()), pipe.path());
    write("one\n");
    await().until(() -> Files.exists(journal) && Files.readString(journal).equals("one\n"));
    end.accept(client);
    assertThat(client.finish().isSuccess()).isFalse();
    assertThat(journal).hasContent("one");
  }

  private ChildProcess startedAfterWriting(String text) throws IOException {
    var client = group.startReading(shell(COMMITS_AT_THE_END, journal.toString()), pipe.path());
    write(text);
    await().until(() -> Files.exists(journal) && Files.readString(journal).equals(text));
    return client;
  }

  private void write(String text) throws IOException {
    try (var input = pipe.openForWriting()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
