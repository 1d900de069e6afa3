package io.borgmaticshell.adapters.borg.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.RestoreRecipe.Replacement;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacedFileTest {
  private static final DumpId DUMP =
      new DumpId(
          HookName.of("sqlite"),
          "users",
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  private final ProcessGroup group =
      new ProcessEngine(Map.of("PATH", "/usr/bin:/bin"), event -> {}).group();
  private final Path directory;
  private final Path old;

  ReplacedFileTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.old = Files.writeString(directory.resolve("my.db"), "old");
  }

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @Test
  void keeps_the_permissions_of_the_old_one() throws IOException {
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
    replace("my.db");
    assertThat(old).hasContent("new");
    assertThat(permissions(old)).isEqualTo("rw-r-----");
  }

  @Test
  void keeps_the_owner_of_the_old_one() throws IOException {
    Assumptions.assumeTrue(
        Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0),
        "only root can give files away");
    Files.setAttribute(old, "unix:uid", 4321);
    Files.setAttribute(old, "unix:gid", 1234);
    replace("my.db");
    assertThat(Files.getAttribute(old, "unix:uid")).isEqualTo(4321);
    assertThat(Files.getAttribute(old, "unix:gid")).isEqualTo(1234);
  }

  @Test
  void can_be_the_first_of_its_name() throws IOException {
    replace("fresh.db");
    assertThat(directory.resolve("fresh.db")).hasContent("new");
    assertThat(permissions(directory.resolve("fresh.db"))).isEqualTo("rw-r--r--");
  }

  @Test
  void goes_where_a_link_leads_and_leaves_the_link() throws IOException {
    var link = Files.createSymbolicLink(directory.resolve("link.db"), old);
    replace("link.db");
    assertThat(link).isSymbolicLink();
    assertThat(old).hasContent("new");
  }

  @Test
  void removes_what_belonged_to_the_old_one_and_nothing_else() throws IOException {
    Files.writeString(directory.resolve("my.db-wal"), "old");
    Files.writeString(directory.resolve("my.db-other"), "stays");
    replace("my.db");
    assertThat(directory.resolve("my.db-wal")).doesNotExist();
    assertThat(directory.resolve("my.db-other")).exists();
    assertThat(names()).containsExactlyInAnyOrder("my.db", "my.db-other");
  }

  @Test
  void settles_the_old_one_first() throws IOException {
    try (var file = open(replacement("my.db", "ok", shell("cp my.db settled; exit 1")))) {
      Files.writeString(file.temporary(), "new");
      file.takeTheOldOnesPlace(group);
    }
    assertThat(directory.resolve("settled")).hasContent("old");
    assertThat(old).hasContent("new");
  }

  @Test
  void changes_nothing_when_it_does_not_pass_its_check() throws IOException {
    Files.writeString(directory.resolve("my.db-wal"), "old");
    try (var file = open(replacement("my.db", "broken page 7", shell("true")))) {
      assertThatThrownBy(() -> file.check(group, DUMP))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.DATABASE);
                assertThat(failure.problem().what()).contains("users (sqlite)", "broken page 7");
              });
    }
    assertThat(old).hasContent("old");
    assertThat(names()).containsExactlyInAnyOrder("my.db", "my.db-wal");
  }

  @Test
  void leaves_no_trace_when_it_is_given_up() throws IOException {
    try (var file = open(replacement("my.db", "ok", shell("true")))) {
      assertThat(file.temporary()).exists().hasParent(directory.toRealPath());
      assertThat(permissions(file.temporary())).isEqualTo("rw-------");
    }
    assertThat(names()).containsExactly("my.db");
  }

  @Test
  void says_which_directory_is_missing() {
    assertThatThrownBy(() -> open(replacement("gone/my.db", "ok", shell("true"))).close())
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> assertThat(failure.problem().what()).contains(directory + "/gone"));
  }

  private void replace(String destination) throws IOException {
    try (var file = open(replacement(destination, "ok", shell("true")))) {
      Files.writeString(file.temporary(), "new");
      file.check(group, DUMP);
      file.takeTheOldOnesPlace(group);
    }
  }

  private ReplacedFile open(Replacement replacement) throws IOException {
    return new ReplacedFile(replacement, Optional.of(directory.toString()));
  }

  private static Replacement replacement(String destination, String answer, CommandLine settle) {
    var check =
        CommandLine.of("sh")
            .arg("-c", "test -e \"$1\" && echo \"$0\"", answer)
            .hole(new Argument.ReplacementFile())
            .build();
    return new Replacement(destination, check, "ok", Optional.of(settle), List.of("-wal", "-shm"));
  }

  private static CommandLine shell(String script) {
    return CommandLine.of("sh").arg("-c", script).build();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
