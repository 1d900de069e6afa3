package io.borgmaticshell.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class PosixRuntimeDirectoryTest {
  private final Path base;
  private final PosixRuntimeDirectory directory;

  PosixRuntimeDirectoryTest(@TempDir Path temporary) {
    base = temporary.resolve("run");
    directory = new PosixRuntimeDirectory(Map.of("XDG_RUNTIME_DIR", base.toString()));
  }

  @Nested
  class a_workspace {

    @Test
    void is_private_in_all_its_parts() throws IOException {
      try (var workspace = open()) {
        for (var path :
            new Path[] {base, workspace.root(), workspace.archived(), workspace.unarchived()}) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .as(path.toString())
              .isEqualTo("rwx------");
        }
      }
    }

    @Test
    void has_a_fresh_name_below_the_base_and_archives_what_is_in_borgmatic() {
      try (var one = open();
          var two = open()) {
        assertThat(one.root().getParent()).isEqualTo(base);
        assertThat(one.root().getFileName().toString()).matches("borgmatic-[a-z0-9_]{8}");
        assertThat(one.root()).isNotEqualTo(two.root());
        assertThat(one.archived()).isEqualTo(one.root().resolve("borgmatic"));
        assertThat(one.unarchived()).hasParent(one.root());
      }
    }

    @Test
    void lies_where_the_option_says() {
      var elsewhere = base.resolveSibling("elsewhere");
      try (var workspace = directory.open(Optional.of(elsewhere.toString()))) {
        assertThat(workspace.root()).hasParent(elsewhere);
      }
    }

    @Test
    void is_removed_with_all_it_holds_when_closed() throws Exception {
      var outside = Files.createFile(base.resolveSibling("outside"));
      try (var workspace = open()) {
        var deep = Files.createDirectories(workspace.archived().resolve("a/b/c"));
        Files.writeString(deep.resolve("file"), "x");
        Files.createSymbolicLink(deep.resolve("link"), outside);
        makePipe(deep.resolve("pipe"));
      }
      assertThat(base).isEmptyDirectory();
      assertThat(outside).exists();
    }

    @Test
    void is_removed_with_all_others_when_our_program_is_asked_to_end() {
      try (var one = open();
          var two = open()) {
        directory.closeAll();
        assertThat(one.root()).doesNotExist();
        assertThat(two.root()).doesNotExist();
      }
    }
  }

  @Nested
  class what_lies_there_already {

    @ParameterizedTest
    @ValueSource(strings = {"999999999 12345", "1 0", "1 ", "SELF 0"})
    void is_removed_if_its_process_is_dead(String owner) throws IOException {
      var pid = Long.toString(ProcessHandle.current().pid());
      var leftover =
          leftover(
              "%s %s".formatted(owner.replace("SELF", pid), ProcessIdentity.current().namespace()));
      open().close();
      assertThat(leftover).doesNotExist();
    }

    @Test
    void stays_if_its_process_lives() throws IOException {
      try (var living = open()) {
        Files.writeString(living.archived().resolve("dump"), "x");
        open().close();
        assertThat(living.archived().resolve("dump")).exists();
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "x",
          "999999999",
          "-1 0",
          "999999999 1",
          "999999999 1 2 3",
          "99999999999999999999 1"
        })
    void stays_if_the_note_of_its_owner_makes_no_sense(String owner) throws IOException {
      var leftover = leftover(owner);
      open().close();
      assertThat(leftover).exists();
    }

    @Test
    void stays_if_its_owner_runs_in_a_container_we_cannot_look_into() throws IOException {
      var leftover = leftover("999999999 12345 pid:[1]");
      open().close();
      assertThat(leftover).exists();
    }

    @Test
    void stays_if_it_has_no_owner() throws IOException {
      var stranger = Files.createDirectories(base.resolve("borgmatic-abcdefgh/borgmatic"));
      open().close();
      assertThat(stranger).exists();
    }

    @Test
    void stays_unread_if_the_note_is_a_pipe() throws Exception {
      var stranger = Files.createDirectories(base.resolve("borgmatic-abcdefgh"));
      makePipe(stranger.resolve("owner"));
      open().close();
      assertThat(stranger).exists();
    }

    @Test
    void stays_if_it_is_only_a_link_to_a_workspace() throws IOException {
      var elsewhere = Files.createDirectories(base.resolveSibling("elsewhere"));
      Files.writeString(elsewhere.resolve("owner"), deadOwner());
      Files.createDirectories(base);
      Files.createSymbolicLink(base.resolve("borgmatic-abcdefgh"), elsewhere);
      open().close();
      assertThat(elsewhere.resolve("owner")).exists();
      assertThat(base.resolve("borgmatic-abcdefgh")).isSymbolicLink();
    }

    @Test
    void stays_if_it_is_called_otherwise() throws IOException {
      var other = Files.createDirectories(base.resolve("other"));
      Files.writeString(other.resolve("owner"), deadOwner());
      open().close();
      assertThat(other).exists();
    }
  }

  @Test
  void says_which_directory_cannot_be_used_and_who_chose_it() throws IOException {
    Files.writeString(base, "a file");
    assertThatThrownBy(PosixRuntimeDirectoryTest.this::open)
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
              assertThat(failure.problem().what())
                  .isEqualTo(
                      "The runtime directory %s ($XDG_RUNTIME_DIR) cannot be used: it is not a"
                              .formatted(base)
                          + " directory.");
              assertThat(failure.problem().advice()).contains("user_runtime_directory");
            });
  }

  private static String deadOwner() {
    return new ProcessIdentity(999999999, "12345", ProcessIdentity.current().namespace()).text();
  }

  private Workspace open() {
    return directory.open(Optional.empty());
  }

  private Path leftover(String owner) throws IOException {
    var workspace = Files.createDirectories(base.resolve("borgmatic-abcdefgh"));
    Files.writeString(workspace.resolve("owner"), owner);
    Files.createDirectories(workspace.resolve("borgmatic/sqlite_databases"));
    return workspace;
  }

  private static void makePipe(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }
}
