package io.borgmaticshell.adapters.borg.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.borg.program.BorgVersion;
import io.borgmaticshell.application.port.RuntimeDirectory.Workspace;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreatePatternsTest {
  private static final BorgVersion OLD = new BorgVersion(1, 2, 4);
  private static final BorgVersion NEW = new BorgVersion(1, 4, 0);
  private static final List<HookName> HOOKS = List.of(HookName.of("mysql"), HookName.of("sqlite"));

  private final Path temporary;
  private final Path home;
  private final FolderWorkspace workspace;

  CreatePatternsTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    home = Files.createDirectories(temporary.resolve("home"));
    workspace = new FolderWorkspace(temporary.resolve("run/borgmatic-abcdefgh"));
  }

  @Test
  void hide_the_workspaces_path_behind_a_slashdot_on_borg_1_4() {
    var patterns = patterns(NEW, sources(home));
    var ours = workspace.root() + "/./borgmatic/";
    assertThat(patterns.lines(HOOKS, List.of("/etc/a.yaml"), true, List.of()))
        .containsExactly(
            "+ " + ours + "proof",
            "R " + ours + "sqlite_databases",
            "+ " + ours + "sqlite_databases",
            "R " + ours + "mysql_databases",
            "+ " + ours + "mysql_databases",
            "R /etc/a.yaml",
            "+ /etc/a.yaml",
            "R " + ours + "bootstrap",
            "+ " + ours + "bootstrap",
            "R " + home,
            "R " + ours + "proof");
    assertThat(patterns.workingDirectory()).isEmpty();
  }

  @Test
  void are_relative_to_the_workspace_on_borg_1_2() {
    var patterns = patterns(OLD, sources(home));
    assertThat(patterns.lines(HOOKS, List.of(), true, List.of()))
        .containsExactly(
            "+ borgmatic/proof",
            "R borgmatic/sqlite_databases",
            "+ borgmatic/sqlite_databases",
            "R borgmatic/mysql_databases",
            "+ borgmatic/mysql_databases",
            "! pp:" + workspace.root(),
            "R " + home,
            "R borgmatic/proof");
    assertThat(patterns.workingDirectory()).contains(workspace.root().toString());
  }

  @Test
  void keep_borg_from_the_pipes_when_a_source_holds_the_workspace() {
    for (var version : List.of(OLD, NEW)) {
      assertThat(patterns(version, sources(temporary)).lines(HOOKS, List.of(), true, List.of()))
          .contains("R borgmatic/sqlite_databases")
          .containsSubsequence("! pp:" + workspace.root(), "R " + temporary, "R borgmatic/proof");
    }
  }

  @Test
  void take_relative_sources_from_where_the_user_works() {
    var options =
        Map.<String, Object>of(
            "working_directory", temporary.toString(), "source_directories", List.of("home"));
    var patterns = patterns(OLD, options);
    assertThat(patterns.workingDirectory()).isEmpty();
    assertThat(patterns.lines(HOOKS, List.of(), false, List.of()))
        .contains("R home", "R " + workspace.root() + "/./borgmatic/sqlite_databases");
  }

  @Test
  void stand_in_the_order_roots_patterns_excludes() throws IOException {
    var from = Files.writeString(home.resolve("from"), "# comment\n\n+ /from\n");
    var exclude = Files.writeString(home.resolve("exclude"), "*.tmp\n#x\n");
    var options =
        Map.<String, Object>of(
            "source_directories", List.of(home.toString()),
            "patterns", List.of("- /a"),
            "patterns_from", List.of(from.toString()),
            "exclude_patterns", List.of("*.pyc", "sh:**/x"),
            "exclude_from", List.of(exclude.toString()));
    assertThat(patterns(NEW, options).lines(List.of(), List.of(), false, List.of("/dev/x")))
        .containsExactly(
            "! pf:/dev/x", "R " + home, "- /a", "+ /from", "! fm:*.pyc", "! sh:**/x", "! fm:*.tmp");
  }

  @Test
  void know_whether_there_is_anything_beside_the_dumps() {
    assertThat(patterns(NEW, Map.of()).hasSources()).isFalse();
    assertThat(patterns(NEW, sources(home)).hasSources()).isTrue();
    assertThat(patterns(NEW, Map.of("patterns", List.of("R /etc"))).hasSources()).isTrue();
  }

  @Test
  void know_what_is_ours() {
    var patterns = patterns(NEW, Map.of());
    assertThat(patterns.isOurs(workspace.archived().resolve("x/../y"))).isTrue();
    assertThat(patterns.isOurs(home)).isFalse();
  }

  @Test
  void name_a_pattern_file_that_cannot_be_read() {
    var patterns = patterns(NEW, Map.of("exclude_from", List.of("/nowhere/x")));
    assertThatThrownBy(() -> patterns.lines(HOOKS, List.of(), true, List.of()))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
              assertThat(failure.problem().what()).contains("/nowhere/x");
            });
  }

  private CreatePatterns patterns(BorgVersion version, Map<String, Object> options) {
    return new CreatePatterns(workspace, new Options(options), version);
  }

  private static Map<String, Object> sources(Path... paths) {
    return Map.of("source_directories", List.of(paths).stream().map(Path::toString).toList());
  }

  private record FolderWorkspace(Path root) implements Workspace {
    @Override
    public Path archived() {
      return root.resolve("borgmatic");
    }

    @Override
    public Path unarchived() {
      return root.resolve("private");
    }

    @Override
    public void close() {}
  }
}
