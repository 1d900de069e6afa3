package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/// The same work with every Borg that is there: the one on the `PATH`, and those named by
/// variables.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "pg_restore", "psql"})
class BorgReleasesIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private String borg = "";
  private String encryption = "repokey-blake2";
  private Scene scene;
  private PostgresDatabase shop;
  private SqliteFile app;

  @BeforeEach
  void fill_two_databases() {
    scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()));
    shop = SERVER.createDatabase("shop" + directory.getFileName());
    shop.execute("create table customers (name text); insert into customers values ('Zoë')");
    app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (7)");
  }

  private void use(String variable) throws IOException {
    borg =
        variable.equals("PATH")
            ? InstalledPrograms.path("borg").toString()
            : Optional.ofNullable(System.getenv(variable))
                .filter(program -> Files.isExecutable(Path.of(program)))
                .orElseThrow(() ->
                    new TestAbortedException(
                        variable
                            + " names no Borg to test with; scripts/verify unpacks one and sets"
                            + " it"));
    encryption = variable.equals("BORG_2") ? "aes256-ocb" : encryption;
    configure("");
  }

  private void configure(String more) throws IOException {
    scene.configureAs(
        "local_path: '%s'\n%spostgresql_databases:\n%ssqlite_databases:\n%s"
            .formatted(
                borg, more, DatabaseEntry.of(shop).yaml(), DatabaseEntry.of("app", app).yaml()));
  }

  private void createRepository() {
    scene.succeed("repo-create", "--encryption", encryption);
  }

  private List<String> archives() {
    return scene.succeed("repo-list", "--format", "{archive} [{id}]{NL}").output().lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "BORG_1_4", "BORG_2"})
  void does_everything(String variable) throws IOException {
    use(variable);
    var shopBefore = shop.dump();
    var appBefore = app.dump();

    createRepository();
    assertThat(scene.succeed("-v", "1", "repo-create", "--encryption", encryption).everything())
        .contains("exists already");
    scene.succeed("create");
    assertThat(archives()).hasSize(1);
    assertThat(scene.succeed("list", "--archive", "latest").output())
        .contains("borgmatic/sqlite_databases/localhost/app", "borgmatic/proof/proof.json");
    shop.dropEverything();
    app.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(shopBefore);
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "BORG_1_4", "BORG_2"})
  void backs_directories_up_beside_the_dumps_and_extracts_by_hand(String variable)
      throws IOException {
    use(variable);
    var source = Files.createDirectory(directory.resolve("source"));
    Files.writeString(source.resolve("file"), "of the user");
    Program.of("mkfifo", source.resolve("pipe").toString()).run().successfulOutput();
    configure("source_directories: ['%s']\n".formatted(source));
    createRepository();

    var created = scene.succeed("create");
    var target = Files.createDirectory(directory.resolve("by-hand"));
    scene.succeed("extract", "--archive", "latest", "--destination", target.toString());

    assertThat(created.errors()).contains("Pipes and devices are left out");
    assertThat(target.resolve("borgmatic/sqlite_databases/localhost/app"))
        .content()
        .endsWith(app.dump() + "\n");
    assertThat(target.resolve(source.toString().substring(1)).resolve("file"))
        .hasContent("of the user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "BORG_1_4", "BORG_2"})
  void restores_a_dump_that_is_a_directory(String variable) throws IOException {
    use(variable);
    scene.configureAs(
        "local_path: '%s'\npostgresql_databases:\n%s"
            .formatted(borg, DatabaseEntry.of(shop).with("format", "directory").yaml()));
    var before = shop.dump();
    createRepository();

    scene.succeed("create");
    shop.dropEverything();
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.dump()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BORG_1_4", "BORG_2"})
  void saves_what_is_overwritten_and_brings_it_back(String variable) throws IOException {
    use(variable);
    createRepository();
    scene.succeed("create");
    shop.execute("delete from customers; create table since (n int)");
    app.execute("delete from t");
    var before = List.of(shop.dump(), app.dump());

    scene.succeed("restore", "--archive", "latest", "--safety");
    assertThat(shop.query("select name from customers")).isEqualTo("Zoë");
    assertThat(archives()).hasSize(1);
    assertThat(scene.succeed("undo", "--plan").output()).contains("before-restore-");
    scene.succeed("undo");

    assertThat(List.of(shop.dump(), app.dump())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "BORG_1_4", "BORG_2"})
  void finds_archives_by_the_beginning_of_their_ids(String variable) throws IOException {
    use(variable);
    createRepository();
    scene.succeed("create");
    scene.succeed("create");
    var line = archives().getFirst();
    var id = line.replaceFirst(".*\\[([0-9a-f]+)].*", "$1");
    var name = line.split(" ", 2)[0];

    assertThat(id).hasSize(64);
    assertThat(scene.succeed("-v", "1", "list", "--archive", id.substring(0, 12)).output())
        .contains("borgmatic/sqlite_databases/localhost/app");
    assertThat(scene.succeed("list", "--archive", name).output())
        .contains("borgmatic/sqlite_databases/localhost/app");
    assertThat(scene.run("list", "--archive", "0123456789ab").errors())
        .contains("Repository vault has no archive 0123456789ab, and none whose id begins so.");
  }

  @Test
  void tells_archives_of_one_name_apart_where_they_are_a_series() throws IOException {
    use("BORG_2");
    configure("archive_name_format: daily\n");
    var appBefore = app.dump();
    createRepository();
    scene.succeed("create", "--repository", "vault");
    app.execute("delete from t");
    scene.succeed("create", "--repository", "vault");
    var first = archives().getFirst().replaceFirst(".*\\[([0-9a-f]{8}).*", "$1");

    var unclear = scene.run("restore", "--archive", "daily");
    scene.succeed("restore", "--archive", "latest");
    var latest = app.query("select count(*) from t");
    scene.succeed("restore", "--archive", first);

    assertThat(unclear.exitCode()).isEqualTo(1);
    assertThat(unclear.errors())
        .contains("2 archives of repository vault fit --archive daily.", first);
    assertThat(latest).isEqualTo("0");
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "BORG_1_4", "BORG_2"})
  void says_what_is_wrong(String variable) throws IOException {
    use(variable);
    var missing = scene.run("repo-list");
    createRepository();
    var noArchive = scene.run("restore", "--archive", "nonsense");
    var locked = whileLocked(() -> scene.run("create"));
    Files.writeString(
        scene.configuration(),
        Files.readString(scene.configuration())
            .replace(scene.repository().passphrase(), "wrong-" + UUID.randomUUID()));
    var wrong = scene.run("repo-list");

    assertThat(missing.errors())
        .contains("There is no repository at %s.".formatted(scene.repository().path()));
    assertThat(noArchive.errors()).contains("no ").contains("archive").contains("nonsense");
    assertThat(locked.errors()).contains("Repository vault is in use by another process.");
    assertThat(wrong.errors()).contains("The passphrase does not unlock repository vault.");
    assertThat(List.of(missing, noArchive, locked, wrong))
        .allSatisfy(outcome -> assertThat(outcome.exitCode()).isEqualTo(1));
  }

  // Borg itself holds the lock while the command it was given runs.
  private Outcome whileLocked(Supplier<Outcome> action) throws IOException {
    var repository = scene.repository().location();
    var begun = directory.resolve("begun");
    var script = "touch '%s'; sleep 60".formatted(begun);
    var words =
        encryption.equals("aes256-ocb")
            ? new String[] {"with-lock", "--repo", repository, "sh", "-c", script}
            : new String[] {"with-lock", repository, "sh", "-c", script};
    var holder =
        Program.of(borg, words)
            .with(
                Map.of(
                    "BORG_BASE_DIR", scene.repository().base().toString(),
                    "BORG_PASSPHRASE", scene.repository().passphrase()));
    try (var _ = holder.start()) {
      await("lock").until(() -> Files.exists(begun));
      return action.get();
    }
  }
}
