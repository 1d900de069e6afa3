package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.SshServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/// A repository from its making to its end by our commands alone: on this machine and over SSH,
/// with every Borg 1 that is there.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "tar"})
class RepositoryLifeIT {
  private static final int BACKUPS = 5;

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene =
        Scene.with(directory, BorgRepository.planned(directory, "passphrase-" + UUID.randomUUID()));
  }

  @ParameterizedTest(name = "{1}, {0}")
  @CsvSource({"PATH, here", "PATH, over SSH", "BORG_1_4, here", "BORG_1_4, over SSH"})
  void lives(String variable, String where) throws IOException {
    var borg = borg(variable);
    if (where.equals("here")) {
      live(borg, repository().toString(), "");
      return;
    }
    if (!SshServer.isInstalled()) {
      throw new TestAbortedException("there is no sshd; scripts/verify installs one");
    }
    try (var server = SshServer.start(directory.resolve("ssh"))) {
      live(
          borg,
          server.url(repository()),
          "ssh_command: '%s'\nremote_path: '%s'\n".formatted(server.command(), borg));
    }
  }

  private Path repository() {
    return directory.resolve("repository.borg");
  }

  private static Path borg(String variable) {
    return variable.equals("PATH")
        ? InstalledPrograms.path("borg")
        : Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .filter(Files::isExecutable)
            .orElseThrow(() ->
                new TestAbortedException(
                    variable + " names no Borg to test with; scripts/verify unpacks one"));
  }

  private void live(Path borg, String location, String more) throws IOException {
    configure(borg, location, more);
    begin();
    var archives = look();
    takeOut(archives);
    remove();
    end();
  }

  private void configure(Path borg, String location, String more) throws IOException {
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t (n)");
    Files.createDirectories(directory.resolve("notes"));
    scene.configureAs(
        "local_path: '%s'\n%ssource_directories: ['%s']\nkeep_secondly: 2\nsqlite_databases:\n%s"
            .formatted(
                borg, more, directory.resolve("notes"), DatabaseEntry.of("app", app).yaml()));
    Files.writeString(
        scene.configuration(),
        Files.readString(scene.configuration())
            .replace(
                "path: '%s'\n    label".formatted(repository()),
                "path: '%s'\n    label".formatted(location)));
  }

  private void begin() throws IOException {
    scene.succeed("repo-create", "--encryption", "repokey-blake2");
    for (var number = 1; number <= BACKUPS; number++) {
      Files.writeString(directory.resolve("notes/diary"), "day %d%n".formatted(number));
      scene.succeed("create");
    }
  }

  private List<String> look() {
    var listed = document("repo-list", "--json", "-v", "2").get(0).getAsJsonObject();
    var archives =
        listed.getAsJsonArray("archives").asList().stream()
            .map(archive -> archive.getAsJsonObject().get("archive").getAsString())
            .toList();
    assertThat(archives).hasSize(BACKUPS);
    assertThat(label(listed)).isEqualTo("vault");
    assertThat(scene.succeed("repo-list", "--short").output().lines().toList()).isEqualTo(archives);
    assertThat(
            document("info", "--json", "-v", "1")
                .get(0)
                .getAsJsonObject()
                .get("archives")
                .getAsJsonArray())
        .hasSize(BACKUPS);
    assertThat(label(document("repo-info", "--json").get(0))).isEqualTo("vault");
    scene.succeed("check", "--only", "data", "--force");
    return archives;
  }

  private void takeOut(List<String> archives) throws IOException {
    var target = Files.createDirectories(directory.resolve("out"));
    scene.succeed("extract", "--archive", "latest", "--destination", target.toString());
    assertThat(target.resolve("." + directory.resolve("notes/diary"))).hasContent("day 5\n");

    var tar = directory.resolve("all.tar").toString();
    scene.succeed("export-tar", "--archive", archives.getFirst(), "--destination", tar);
    assertThat(Program.of("tar", "-tf", tar).run().successfulOutput())
        .contains("notes/diary", "borgmatic/sqlite_databases/localhost/app");

    assertThat(
            scene
                .succeed("diff", "--archive", archives.getFirst(), "--second-archive", "latest")
                .output())
        .contains("notes/diary");
  }

  private void remove() {
    assertThat(scene.succeed("prune", "--list").output())
        .contains("Keeping archive", "Pruning archive");
    scene.succeed("compact");
    assertThat(scene.succeed("repo-list", "--short").output().lines()).hasSize(2);

    var key = directory.resolve("key");
    scene.succeed("key", "export", "--path", key.toString());
    assertThat(key).content().startsWith("BORG_KEY ");

    scene.succeed("delete", "--archive", "latest");
    assertThat(scene.succeed("borg", "list", "--short").output().lines()).hasSize(1);
  }

  private void end() {
    var refused = scene.command("repo-delete").reading("NO\n").run();
    assertThat(refused.exitCode()).as(refused.toString()).isOne();
    assertThat(repository()).exists();

    var agreed = scene.command("repo-delete").reading("YES\n").run();
    assertThat(agreed.exitCode()).as(agreed.toString()).isZero();
    assertThat(agreed.errors()).contains("DELETE");
    assertThat(repository()).doesNotExist();
    scene.leavesNoProcess();
  }

  private JsonArray document(String... words) {
    return JsonParser.parseString(scene.succeed(words).output()).getAsJsonArray();
  }

  private static String label(JsonElement element) {
    return element.getAsJsonObject().getAsJsonObject("repository").get("label").getAsString();
  }
}
