package io.borgmaticshell.bootstrap.endtoend;

import static io.borgmaticshell.bootstrap.endtoend.HookScene.entry;
import static io.borgmaticshell.bootstrap.endtoend.HookScene.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In which order commands of a configuration run, written as the words they write; `!` stands for
/// exit code 1. The original, run as a program on the same files, does the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandHooksIT {
  private static final String ALL_WELL =
      "be bc br-one ba aa+ ba aa+ ar+-one br-two ba aa+ ba aa+ ar+-two ac+ ae+";
  private static final String ALL_FAILED =
      "be bc br-one ba aa- ar--one br-two ba aa- ar--two ac- err ae- !";
  private static final int ALWAYS = 99;

  @TempDir Path directory;

  /// @param preparation writes configuration files and makes Borg fail
  /// @param arguments the command line without `--config`
  record Row(String name, UnaryOperator<HookScene> preparation, String arguments, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void run_around_the_steps_of_a_run(Row row) {
    assertThat(words(row, Scene.program())).isEqualTo(row.words());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void run_as_those_of_the_original_do(Row row) {
    assertThat(words(row, OriginalBorgmatic.orSkip())).isEqualTo(row.words());
  }

  /// The original asks for the version of Borg first.
  @Test
  void run_although_Borg_is_missing_because_they_may_bring_it() {
    var row =
        new Row(
            "without Borg",
            scene -> scene.file("local_path: /nowhere/borg\n" + usual(), "one"),
            "repo-list",
            "be bc br-one ba aa- ar--one ac- err ae- !");
    assertThat(words(row, Scene.program())).isEqualTo(row.words());
    assertThat(words(row, OriginalBorgmatic.orSkip())).isEqualTo("be bc ac- err ae- !");
  }

  private String words(Row row, Borgmatic program) {
    var place = directory.resolve(Integer.toString(directory.toFile().list().length));
    assertThat(place.toFile().mkdir()).isTrue();
    var scene = row.preparation().apply(new HookScene(place, program));
    var outcome = scene.run(row.arguments());
    assertThat(outcome.exitCode()).as(outcome.toString()).isIn(0, 1);
    return (scene.words() + (outcome.exitCode() == 0 ? "" : " !")).strip();
  }

  static List<Row> rows() {
    var rows = new ArrayList<Row>();
    Stream.of(
            order(),
            failingCommands(),
            softFailures(),
            failuresAfterFailures(),
            retries(),
            choice(),
            forms())
        .forEach(rows::addAll);
    return rows;
  }

  private static Row row(String name, String options, String words) {
    return new Row(name, scene -> scene.file(options), "repo-list list", words);
  }

  private static Row failing(String name, String options, String words) {
    return new Row(name, scene -> scene.file(options).failing(ALWAYS), "repo-list", words);
  }

  private static List<Row> order() {
    return List.of(
        row("all goes well", usual(), ALL_WELL),
        new Row(
            "one repository fails",
            scene -> scene.file(usual()).failing(1),
            "repo-list list",
            "be bc br-one ba aa- ar--one br-two ba aa+ ba aa+ ar+-two ac- err ae- !"),
        failing("everything fails", usual(), ALL_FAILED),
        new Row(
            "several files share what is around everything",
            scene ->
                scene
                    .file("commands:\n" + same() + entry("before", "configuration", "", "bc-a"))
                    .file("commands:\n" + same() + entry("before", "everything", "", "be-b")),
            "repo-list",
            "same be-b bc-a"),
        new Row(
            "the first of several files fails",
            scene -> scene.file(usual("br", 1), "one").file(usual(), "two"),
            "repo-list",
            "be bc br-one ar--one ac- err bc br-two ba aa+ ar+-two ac+ ae- !"),
        new Row(
            "one of several files cannot be read",
            scene -> scene.file("nonsense: 1\n").file(usual(), "two"),
            "repo-list",
            "be bc br-two ba aa+ ar+-two ac+ ae+ !"));
  }

  private static String same() {
    return entry("before", "everything", "", "same");
  }

  private static List<Row> failingCommands() {
    return List.of(
        row("before everything", usual("be", 1), "be !"),
        row("before a configuration", usual("bc", 1), "be bc ac- err ae- !"),
        row(
            "before a repository",
            usual("br", 1),
            "be bc br-one ar--one br-two ar--two ac- err ae- !"),
        row(
            "before an action",
            usual("ba", 1),
            "be bc br-one ba aa- ar--one br-two ba aa- ar--two ac- err ae- !"),
        row(
            "after an action",
            usual("aa+", 1),
            "be bc br-one ba aa+ ar--one br-two ba aa+ ar--two ac- err ae- !"),
        row(
            "after a repository",
            usual("ar+", 1),
            "be bc br-one ba aa+ ba aa+ ar+-one br-two ba aa+ ba aa+ ar+-two ac- err ae- !"),
        row(
            "after a configuration",
            usual("ac+", 1),
            "be bc br-one ba aa+ ba aa+ ar+-one br-two ba aa+ ba aa+ ar+-two ac+ err ae- !"),
        row("after everything", usual("ae+", 1), ALL_WELL + " !"),
        row(
            "the first of several",
            """
            commands:
              - {before: action, run: [echo a >> words; exit 1, echo b >> words]}
              - {before: action, run: [echo c >> words]}
              - {after: action, run: [echo d >> words; exit 1, echo e >> words]}
              - {after: action, run: [echo f >> words]}
            """,
            "a d a d !"));
  }

  private static List<Row> softFailures() {
    return List.of(
        row("75 before everything", usual("be", 75), "be !"),
        row("75 before a configuration", usual("bc", 75), "be bc ae+"),
        row("75 before a repository", usual("br", 75), "be bc br-one br-two ac+ ae+"),
        row(
            "75 before an action",
            usual("ba", 75),
            "be bc br-one ba ar--one br-two ba ar--two ac+ ae+"),
        row(
            "75 after an action",
            usual("aa+", 75),
            "be bc br-one ba aa+ ar--one br-two ba aa+ ar--two ac+ ae+"),
        row("75 after a repository", usual("ar+", 75), ALL_WELL),
        row("75 after a configuration", usual("ac+", 75), ALL_WELL),
        row("75 after everything", usual("ae+", 75), ALL_WELL + " !"));
  }

  private static List<Row> failuresAfterFailures() {
    var hidden = "be bc br-one ba aa- ar--one br-two ba aa- ar--two ac+ ae+";
    return List.of(
        failing("after an action that failed", usual("aa-", 1), ALL_FAILED),
        failing("after a repository that failed", usual("ar-", 1), ALL_FAILED),
        failing("after a configuration that failed", usual("ac-", 1), ALL_FAILED),
        failing("after an error", usual("err", 1), ALL_FAILED),
        failing("after a run that failed", usual("ae-", 1), ALL_FAILED),
        failing("75 after an action that failed", usual("aa-", 75), hidden),
        failing("75 after a repository that failed", usual("ar-", 75), hidden),
        failing(
            "75 after a configuration that failed",
            usual("ac-", 75),
            "be bc br-one ba aa- ar--one br-two ba aa- ar--two ac- ae- !"),
        failing("75 after an error", usual("err", 75), ALL_FAILED),
        failing("75 after a run that failed", usual("ae-", 75), ALL_FAILED));
  }

  private static List<Row> retries() {
    return List.of(
        new Row(
            "a repository that failed once",
            scene -> scene.file("retries: 1\nretry_wait: 0\n" + usual()).failing(1),
            "repo-list",
            "be bc br-one ba aa- ar--one br-two ba aa+ ar+-two br-one ba aa+ ar+-one ac+ ae+"),
        failing(
            "repositories that fail to the end",
            "retries: 2\n" + usual(),
            "be bc" + " br-one ba aa- ar--one br-two ba aa- ar--two".repeat(3) + " ac- err ae- !"),
        row(
            "a repository left out by 75",
            "retries: 1\n" + usual("br", 75),
            "be bc br-one br-two br-one br-two ac+ ae+"));
  }

  private static List<Row> choice() {
    var certain = new StringBuilder("commands:\n");
    for (var action : List.of("repo-list", "list", "prune")) {
      for (var scope : List.of("everything", "configuration", "repository", "action")) {
        certain.append(
            entry("before", scope, "when: [" + action + "], ", scope.charAt(0) + action));
      }
      certain.append(entry("after", "error", "when: [" + action + "], ", "x" + action));
    }
    return List.of(
        new Row(
            "for certain actions",
            scene -> scene.file(certain.toString(), "one"),
            "repo-list list",
            "erepo-list elist crepo-list clist rrepo-list rlist arepo-list alist"),
        new Row(
            "for certain actions, one of which fails",
            scene -> scene.file(certain.toString(), "one").failing(1),
            "list",
            "elist clist rlist alist xlist !"),
        new Row("in a dry run", scene -> scene.file(usual()), "repo-list --dry-run", ""),
        new Row(
            "for one of the repositories",
            scene -> scene.file(usual()),
            "repo-list --repository two",
            "be bc br-two ba aa+ ar+-two ac+ ae+"),
        new Row(
            "for no repository", scene -> scene.file(usual()), "repo-list --repository xy", "!"),
        row(
            "for skipped actions",
            "skip_actions: [list]\n" + usual(),
            "be bc br-one ba aa+ ar+-one br-two ba aa+ ar+-two ac+ ae+"),
        row(
            "for skipped actions only",
            "skip_actions: [list, repo-list]\n" + usual(),
            "be bc br-one ar+-one br-two ar+-two ac+ ae+"),
        row(
            "for no action and no state",
            "commands:\n"
                + entry("before", "action", "when: [], ", "never")
                + entry("after", "action", "states: [], ", "never")
                + entry("after", "action", "states: [finish, fail], ", "always"),
            "always always always always"));
  }

  private static List<Row> forms() {
    return List.of(
        new Row(
            "older forms",
            scene ->
                scene
                    .file(
                        """
                        before_everything: [echo be >> words]
                        after_everything: [echo ae >> words]
                        before_actions: [echo br >> words]
                        after_actions: [echo ar >> words]
                        before_backup: [echo ba >> words]
                        after_backup: [echo aa >> words]
                        before_prune: [echo never >> words]
                        on_error: [echo err >> words]
                        """,
                        "one")
                    .failing(ALWAYS),
            "create",
            "be br ba aa ar err ae !"),
        new Row(
            "placeholders",
            scene ->
                scene.file(
                    """
                    constants: {greeting: "a  b"}
                    commands:
                      - before: repository
                        run:
                          - echo $(basename {configuration_filename}) {repository_label} >> words
                          - echo $(basename {repository}) {greeting} [{log_file}] >> words
                          - echo '\\{repository\\}' {hostname} {nonsense} >> words
                    """,
                    "o'ne"),
            "repo-list",
            "a.yaml o'ne o'ne.borg a  b [] {repository} {hostname} {nonsense}"),
        new Row(
            "placeholders of an error",
            scene ->
                scene
                    .file(
                        """
                        commands:
                          - after: error
                            run: ["echo {repository_label} {output} >> words"]
                        """,
                        "one")
                    .failing(ALWAYS),
            "repo-list",
            "one no space left !"),
        new Row(
            "umask and shell",
            scene ->
                scene.file(
                    """
                    umask: 0027
                    commands:
                      - {before: action, run: ["umask >> words; for n in 1 2; do echo $n; done | tac >> words"]}
                    """,
                    "one"),
            "repo-list",
            "0027 2 1"));
  }
}
