package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Archives that are copied to a repository of Borg 2.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class TransferIT {
  @TempDir Path directory;
  private final String passphrase = "passphrase-" + UUID.randomUUID();
  private SqliteFile app;
  private Scene old;
  private Scene fresh;

  @BeforeEach
  void fill_a_database() throws IOException {
    app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (7)");
    old = scene("old");
    fresh = scene("fresh").withEnvironment(Map.of("BORG_OTHER_PASSPHRASE", passphrase));
  }

  private Scene scene(String name) throws IOException {
    var place = Files.createDirectories(directory.resolve(name));
    return Scene.with(place, BorgRepository.planned(place, passphrase));
  }

  /// @param more how a repository of that release is announced
  private void backUpTwice(BorgRelease release, String... more) throws IOException {
    configure(old, release);
    configure(fresh, BorgRelease.BORG_2);
    old.succeed("repo-create", "--encryption", release.encryption());
    old.succeed("create");
    old.succeed("create");
    fresh.succeed(
        words(List.of("repo-create", "--encryption", "aes256-ocb"), fromOld(), List.of(more)));
  }

  private void configure(Scene scene, BorgRelease release) throws IOException {
    scene.configureAs(
        "local_path: '%s'\nsqlite_databases:\n%s"
            .formatted(release.program(), DatabaseEntry.of("app", app).yaml()));
  }

  private List<String> fromOld() {
    return List.of("--source-repository", old.repository().path().toString());
  }

  @SafeVarargs
  private static String[] words(List<String>... parts) {
    var all = new ArrayList<String>();
    for (var part : parts) {
      all.addAll(part);
    }
    return all.toArray(String[]::new);
  }

  private static List<String> names(Scene scene, String... more) {
    var list = List.of("repo-list", "--format", "{archive}{NL}");
    return scene.succeed(words(list, List.of(more))).output().lines().toList();
  }

  @ParameterizedTest
  @EnumSource(BorgRelease.class)
  void brings_archives_that_can_be_restored(BorgRelease release) throws IOException {
    var announced = release == BorgRelease.BORG_2 ? new String[0] : new String[] {"--from-borg1"};
    backUpTwice(release, announced);
    var before = app.dump();

    fresh.succeed(words(List.of("transfer"), fromOld(), List.of(announced)));
    app.execute("delete from t");
    fresh.succeed("restore", "--archive", "latest");

    assertThat(names(fresh)).isEqualTo(names(old)).hasSize(2);
    assertThat(app.dump()).isEqualTo(before);
  }

  @Test
  void brings_those_that_are_chosen_and_says_which_of_two_repositories_it_means()
      throws IOException {
    backUpTwice(BorgRelease.BORG_2);
    var all = names(old);

    fresh.succeed(words(List.of("transfer", "--older", "1d"), fromOld()));
    assertThat(names(fresh)).isEmpty();
    fresh.succeed(words(List.of("transfer", "--archive", "latest"), fromOld()));
    assertThat(names(fresh)).containsExactly(all.getLast());
    fresh.succeed(words(List.of("transfer", "--archive", all.getFirst()), fromOld()));
    assertThat(names(fresh)).isEqualTo(all);
    for (var span : List.of("--newer", "--oldest", "--newest")) {
      assertThat(names(fresh, span, "1d")).as(span).isEqualTo(all);
    }
    assertThat(fresh.run("repo-list", "--newer", "yesterday").errors()).contains("--newer");

    var nowhere = directory.resolve("nowhere").toString();
    assertThat(fresh.run("transfer", "--source-repository", nowhere).firstErrorLine())
        .isEqualTo("There is no repository at %s.".formatted(nowhere));
    var unknowing = fresh.withEnvironment(Map.of("BORG_OTHER_PASSPHRASE", "wrong"));
    assertThat(unknowing.run(words(List.of("transfer"), fromOld())).errors())
        .contains("BORG_OTHER_PASSPHRASE");
  }

  @ParameterizedTest
  @EnumSource(value = BorgRelease.class, names = "BORG_2", mode = EnumSource.Mode.EXCLUDE)
  void takes_Borg_2(BorgRelease release) throws IOException {
    configure(old, release);

    var outcome = old.run("transfer", "--source-repository", "/somewhere");

    assertThat(outcome.exitCode()).isOne();
    assertThat(outcome.firstErrorLine())
        .isEqualTo("Borg 1 cannot transfer archives between repositories.");
  }
}
