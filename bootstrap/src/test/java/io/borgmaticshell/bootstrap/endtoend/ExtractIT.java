package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class ExtractIT {
  private static final String DUMP = "borgmatic/sqlite_databases/localhost/app";

  @TempDir Path directory;
  private Scene scene;
  private Path target;
  private String dump;

  @BeforeEach
  void back_up_a_database() throws IOException {
    scene = Scene.in(directory);
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t (n)");
    dump = app.dump() + "\n";
    scene.configure(DatabaseEntry.of("app", app));
    scene.succeed("create");
    target = Files.createDirectory(directory.resolve("by hand"));
  }

  private String[] extract(String... more) {
    var words = new String[] {"extract", "--archive", "latest", "--destination", target.toString()};
    var all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  @Test
  void puts_dumps_below_borgmatic_over_what_is_there() throws IOException {
    Files.createDirectories(target.resolve(DUMP).getParent());
    Files.writeString(target.resolve(DUMP), "of an earlier extraction");

    scene.succeed(extract("--path", "borgmatic"));

    assertThat(target.resolve(DUMP)).content().endsWith(dump);
    try (var entries = Files.list(target)) {
      assertThat(entries).containsExactly(target.resolve("borgmatic"));
    }
  }

  @Test
  void leaves_directories_out() {
    scene.succeed(extract("--path", DUMP, "--strip-components", "2"));
    scene.succeed(
        extract("--path", DUMP, "--path", "borgmatic/proof", "--strip-components", "all"));

    assertThat(target.resolve("localhost/app")).content().endsWith(dump);
    assertThat(target.resolve("app")).content().endsWith(dump);
    assertThat(target.resolve("proof/proof.json")).isNotEmptyFile();
  }

  @Test
  void writes_nothing_in_a_dry_run() {
    var outcome = scene.succeed(extract("--dry-run", "-v", "1"));

    assertThat(outcome.output()).contains("would be extracted to " + target);
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void tells_how_far_it_is() {
    assertThat(scene.succeed(extract("--progress")).output()).contains("% Extracting:");
  }

  @Test
  void says_which_path_the_archive_does_not_hold() {
    var outcome = scene.run(extract("--path", DUMP, "--path", "borgmatic/nothing"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains(" holds nothing at borgmatic/nothing.");
  }

  @Test
  void does_not_write_through_a_link() throws IOException {
    var elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createSymbolicLink(target.resolve("borgmatic"), elsewhere);

    var outcome = scene.run(extract());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains(target.resolve("borgmatic") + " is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void needs_a_directory_that_exists_and_a_number() {
    var nowhere = target.resolve("nowhere");

    assertThat(
            scene
                .run("extract", "--archive", "latest", "--destination", nowhere.toString())
                .errors())
        .contains("The directory %s does not exist.".formatted(nowhere));
    assertThat(scene.run(extract("--strip-components", "two")).errors())
        .contains("--strip-components two is neither a number nor 'all'.");
    assertThat(scene.run(extract("--strip-components", "all")).errors())
        .contains("--strip-components all needs a --path.");
  }
}
