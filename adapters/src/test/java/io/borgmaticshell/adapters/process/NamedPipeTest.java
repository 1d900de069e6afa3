package io.borgmaticshell.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class NamedPipeTest {
  private final ProcessGroup group = Engines.with().group();
  private final Path directory;

  NamedPipeTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "my db", "it's", "-m", "*", "ümläut", "a\nb"})
  void is_a_pipe_for_its_owner_only_whatever_its_name(String name) throws IOException {
    var path = NamedPipe.make(List.of(directory.resolve(name)), group).getFirst().path();
    assertThat((int) Files.getAttribute(path, "unix:mode") & 0170000).isEqualTo(0010000);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void is_made_in_the_order_of_the_list() {
    var paths = List.of(directory.resolve("b"), directory.resolve("a"));
    assertThat(NamedPipe.make(paths, group)).extracting(NamedPipe::path).isEqualTo(paths);
    assertThat(NamedPipe.make(List.of(), group)).isEmpty();
  }

  @Test
  void is_not_made_where_something_is_already() throws IOException {
    var path = Files.createFile(directory.resolve("taken"));
    assertThatThrownBy(() -> NamedPipe.make(List.of(path), group))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("taken");
  }

  @Test
  void lets_a_waiting_writer_go_when_released() {
    var pipe = NamedPipe.make(List.of(directory.resolve("pipe")), group).getFirst();
    var written = new CompletableFuture<String>();
    var writer = Thread.ofPlatform().daemon().start(() -> written.complete(write(pipe)));
    await().until(() -> isOpening(writer));
    assertThat(written).isNotDone();

    pipe.release();
    await().atMost(Duration.ofSeconds(5)).until(written::isDone);
    assertThat(written.join()).isIn("written into the void", "Broken pipe");
  }

  @Test
  void releases_nobody_when_it_is_gone() {
    var pipe = new NamedPipe(directory.resolve("gone"));
    pipe.release();
    assertThatThrownBy(pipe::openForWriting).isInstanceOf(NoSuchFileException.class);
    assertThat(pipe.path()).doesNotExist();
  }

  private static boolean isOpening(Thread writer) {
    return List.of(writer.getStackTrace()).stream()
        .anyMatch(frame -> frame.getMethodName().equals("open0"));
  }

  private static String write(NamedPipe pipe) {
    try (var output = pipe.openForWriting()) {
      output.write(1);
      return "written into the void";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
