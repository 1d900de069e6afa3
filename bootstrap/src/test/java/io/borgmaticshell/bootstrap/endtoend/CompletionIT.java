package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.TerminalWindow;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Completion from a real repository, in a real terminal.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "tmux"})
class CompletionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir private Path directory;
  private Path borg;
  private Scene scene;

  @BeforeEach
  void fill() throws IOException {
    scene = Scene.in(directory);
    borg =
        WrapperScript.write(
            directory.resolve("counting"),
            """
            [ "$1" = --version ] || echo "$1" >> '%1$s/calls'
            [ ! -e '%1$s/stuck' ] || [ "$1" = --version ] || exec sleep 60
            exec borg "$@"
            """
                .formatted(directory));
    scene.configureAs("archive_name_format: 'x{now}'\nlocal_path: '%s'\n".formatted(borg));
    store("quince-1", dump("old", "mysql", "db9", 3306));
    store(
        "xa-2",
        dump("users", "postgresql", "db1", 5433),
        dump("users", "postgresql", "db2", 5434),
        dump("users", "mysql", "db1", 3306));
    scene.repository().borg("rename", scene.repository().location() + "::quince-1", "xq-1");
  }

  private record Dump(String name, String hook, String host, int port) {}

  private static Dump dump(String name, String hook, String host, int port) {
    return new Dump(name, hook, host, port);
  }

  private void store(String archive, Dump... dumps) {
    var lists = new HashMap<String, String>();
    var files = new HashMap<String, byte[]>();
    for (var dump : dumps) {
      var folder = "borgmatic/%s_databases".formatted(dump.hook());
      files.put(
          "%s/%s:%d/%s".formatted(folder, dump.host(), dump.port(), dump.name()), new byte[9]);
      lists.merge(
          folder + "/dumps.json",
          "{\"dumps\": [{\"container\": null, \"data_source_name\": \"%s\", \"hook_name\": \"%s_databases\", \"hostname\": \"%s\", \"label\": null, \"port\": %d}]}"
              .formatted(dump.name(), dump.hook(), dump.host(), dump.port()),
          (one, other) -> one.replace("]}", ", ") + other.substring("{\"dumps\": [".length()));
    }
    lists.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    scene.repository().store(archive, files);
  }

  @Test
  void of_archives_and_of_what_is_in_them() {
    try (var terminal = opened()) {
      complete(terminal, "list --archive xq", "list --archive xq-1");
      terminal.press("C-u");
      terminal.type("use archive xa-2");
      terminal.await("borgmatic vault xa-2>", 1);
      complete(terminal, "restore --database ", "restore --database users");
      complete(terminal, " --hook p", "--hook postgresql");
      complete(terminal, " --original-port ", "5433");
      assertThat(lastLines(terminal)).contains("5434").doesNotContain("3306");
    }
  }

  @Test
  void asks_each_archive_once() {
    opened().close();
    assertThat(calls()).containsOnlyOnce("list").hasSize(3);
    try (var _ = opened()) {
      await("second refresh").atMost(PATIENCE).until(() -> calls().size() == 4);
    }
    assertThat(calls().getLast()).isEqualTo("list");
  }

  @Test
  void does_not_wait_for_a_repository_that_hangs_and_no_command_meets_its_lock()
      throws IOException {
    opened().close();
    Files.createFile(directory.resolve("stuck"));
    try (var terminal = TerminalWindow.running(shell())) {
      terminal.await("borgmatic vault", 1);
      complete(terminal, "list --archive xq", "list --archive xq-1");
      terminal.press("C-u");
      await("refresh").atMost(PATIENCE).until(() -> calls().size() > 3);
      Files.delete(directory.resolve("stuck"));
      terminal.type("list --archive xq-1 --short");
      terminal.await("db9:3306/old", 1);
    }
  }

  @Test
  void marks_what_may_be_out_of_date() throws IOException {
    opened().close();
    Files.delete(borg);
    try (var terminal = TerminalWindow.running(shell())) {
      terminal.await("borgmatic vault", 1);
      terminal.type("use nothing");
      complete(terminal, "list --archive x", "may be out of date");
    }
  }

  @Test
  void serves_the_scripts_of_other_shells() {
    opened().close();
    var line =
        program("restore", "--archive", "xa-2", "--hook", "postgresql", "--original-port", "");
    var proposals =
        Program.of(
                "bash",
                "-euc",
                """
                source <("$1" --bash-completion)
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _borgmatic; echo "${COMPREPLY[*]}"
                """,
                "bash")
            .with(line.command().toArray(String[]::new))
            .with(line.environment())
            .run();
    assertThat(proposals.everything()).isEqualTo("5433 5434\n");
  }

  private Program shell() {
    return program("shell");
  }

  private Program program(String... words) {
    return scene
        .withEnvironment(Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()))
        .command(words);
  }

  /// The prompt, once everything is known.
  private TerminalWindow opened() {
    var terminal = TerminalWindow.running(shell());
    try {
      terminal.await("borgmatic vault", 1);
      await("catalogue").atMost(PATIENCE).until(() -> known() == 2);
      return terminal;
    } catch (ConditionTimeoutException e) {
      terminal.close();
      throw e;
    }
  }

  private long known() throws IOException {
    var catalog = directory.resolve("cache/borgmatic-shell/catalog");
    if (!Files.exists(catalog)) {
      return 0;
    }
    try (var files = Files.walk(catalog)) {
      return files.filter(file -> file.toString().contains("/dumps/")).count();
    }
  }

  private List<String> calls() {
    try {
      return Files.readAllLines(directory.resolve("calls"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void complete(TerminalWindow terminal, String typed, String shown) {
    terminal.enter(typed);
    terminal.press("Tab");
    terminal.await(shown, 1);
  }

  private static String lastLines(TerminalWindow terminal) {
    return terminal.screen().lines().skip(2).reduce("", (one, other) -> one + "\n" + other);
  }
}
