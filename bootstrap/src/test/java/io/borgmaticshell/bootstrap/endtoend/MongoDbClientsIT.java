package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MongoArchive;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the clients are given and what becomes of what they do, with stand-ins that handle an
/// archive made for the test, so that neither a server nor MongoDB's own programs are needed.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
class MongoDbClientsIT {
  private static final DatabaseEntry USERS =
      new DatabaseEntry("mongodb_databases", Map.of()).with("name", "users");

  @TempDir Path directory;
  private Scene scene;
  private byte[] archive = {};

  @BeforeEach
  void set_the_scene() throws IOException {
    scene = Scene.in(directory);
    archive =
        new MongoArchive()
            .collection("t", Collections.nCopies(5_000, "{word: 'größe 𝄞', n: 7}"))
            .bytes();
    Files.write(directory.resolve("archive"), archive);
  }

  private Path client(String name, String body) {
    return WrapperScript.write(
        directory.resolve(name), "cd '%s' || exit 9\n%s".formatted(directory, body));
  }

  private Outcome createFails(DatabaseEntry entry) throws IOException {
    var outcome = scene.configure(entry).run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors()).doesNotContain("Exception", "\tat ");
    scene.leavesNoProcess();
    assertThat(scene.repository().archives()).isEmpty();
    return outcome;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pass word-tulpe", "#key: tulpe", "\"\\ -tulpe", "größe-𝄞-$HOME `tulpe`"})
  void read_the_password_from_a_descriptor_and_nowhere_else(String password) throws IOException {
    var dump =
        client("dump", "cat /dev/fd/3 > seen-by-dump\nenv > environment\nsleep 0.3\ncat archive\n");
    var restore = client("restore", "cat /dev/fd/3 > seen-by-restore\ncat > restored\nsleep 0.3\n");
    scene.configure(
        USERS
            .with("password", password)
            .with("mongodump_command", dump)
            .with("mongorestore_command", restore));
    Set<String> commandLines = new LinkedHashSet<>();

    for (var words : List.of("-v 2 create", "-v 2 restore --archive latest")) {
      var outcome =
          Watch.during(
              scene.command(words.split(" ", -1)),
              () -> commandLines.addAll(ProcessTable.mentioning("")));
      assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      assertThat(outcome.everything()).doesNotContain("tulpe");
    }

    for (var file : List.of("seen-by-dump", "seen-by-restore")) {
      var seen = Files.readString(directory.resolve(file));
      assertThat(new Load(LoadSettings.builder().build()).loadFromString(seen))
          .isEqualTo(Map.of("password", password));
    }
    assertThat(Files.readString(directory.resolve("environment"))).doesNotContain("tulpe");
    assertThat(commandLines).anyMatch(line -> line.contains("--config /dev/fd/3"));
    assertThat(commandLines).noneMatch(line -> line.contains("tulpe"));
    assertThat(directory.resolve("restored")).hasBinaryContent(archive);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 100_000, -1})
  void that_report_success_for_a_cut_dump_are_not_believed(int length) throws IOException {
    var bytes = length < 0 ? archive.length + length : length;
    var whole = client("dump", "cat archive\n").toString();
    var dump = Clients.cutting(bytes, whole, directory);

    var outcome = createFails(USERS.with("mongodump_command", dump));

    assertThat(outcome.firstErrorLine()).contains("users", "not whole", "closing header");
  }

  @Test
  void that_fail_leave_no_archive_and_have_the_last_word() throws IOException {
    var dump = client("dump", "cat archive\necho 'Failed: connection refused' >&2\nexit 1\n");

    var outcome = createFails(USERS.with("mongodump_command", dump));

    assertThat(outcome.firstErrorLine()).contains("users", "Failed: connection refused");
  }

  @Test
  void that_fail_to_restore_may_have_changed_something() throws IOException {
    var restore =
        client("restore", "head -c 100 > restored\necho 'Failed: disk full' >&2\nexit 1\n");
    scene
        .configure(
            USERS
                .with("mongodump_command", client("dump", "cat archive\n"))
                .with("mongorestore_command", restore))
        .succeed("create");

    var outcome = scene.run("restore", "--archive", "latest");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    // The first line warns that this restore can end half-way; the second says that it did, and
    // why.
    assertThat(outcome.errors().lines().skip(1).findFirst().orElse(""))
        .contains("users", "Failed: disk full");
    assertThat(outcome.errors()).contains("partly restored").doesNotContain("as it was before");
  }

  @Test
  void that_are_missing_are_named_with_how_to_get_them() throws IOException {
    var outcome =
        createFails(
            USERS.with("mongodump_command", directory.resolve("nowhere/mongodump").toString()));

    assertThat(outcome.firstErrorLine()).contains("mongodump", "was not found");
    assertThat(outcome.errors()).contains("mongodb-database-tools");
  }

  @Nested
  class when_the_dump_is_a_directory {
    // What mongodump makes of it: a directory for each database, and for each collection its
    // documents, and what is known of it.
    private static final String DUMP =
        """
        while [ "$1" != --out ]; do shift; done
        mkdir "$2/users" && cp archive "$2/users/t.bson" && echo '{}' > "$2/users/t.metadata.json"
        """;

    private static final String RESTORE =
        """
        while [ "$1" != --dir ]; do shift; done
        cp -R "$2" restored
        """;

    private final DatabaseEntry directoryOfUsers =
        USERS.with("format", "directory").with("password", "pass word-tulpe");

    private void leavesNothing() throws IOException {
      scene.leavesNoProcess();
      try (var left = Files.list(scene.runtime())) {
        assertThat(left).isEmpty();
      }
    }

    @ParameterizedTest(name = "configured as {0} today")
    @ValueSource(strings = {"directory", "archive"})
    void its_files_are_archived_and_come_back(String today) throws IOException {
      var entry =
          directoryOfUsers
              .with("mongodump_command", client("dump", DUMP))
              .with("mongorestore_command", client("restore", RESTORE));
      scene.configure(entry).succeed("create");
      leavesNothing();
      scene.configure(entry.with("format", today));

      scene.succeed("restore", "--archive", "latest");

      assertThat(scene.repository().list(scene.repository().onlyArchive()))
          .contains(
              "borgmatic/mongodb_databases/localhost/users/users/t.bson",
              "borgmatic/mongodb_databases/localhost/users/users/t.metadata.json");
      assertThat(directory.resolve("restored/users/t.bson")).hasBinaryContent(archive);
      assertThat(directory.resolve("restored/users/t.metadata.json")).hasContent("{}");
      leavesNothing();
    }

    @Test
    void a_client_that_fails_leaves_no_archive_and_no_file() throws IOException {
      var dump = client("dump", DUMP + "echo 'Failed: connection refused' >&2\nexit 1\n");

      var outcome = createFails(directoryOfUsers.with("mongodump_command", dump));

      assertThat(outcome.firstErrorLine()).contains("users", "Failed: connection refused");
      leavesNothing();
    }

    @Test
    void a_client_that_writes_nothing_is_not_believed() throws IOException {
      var outcome =
          createFails(directoryOfUsers.with("mongodump_command", client("dump", "exit 0\n")));

      assertThat(outcome.firstErrorLine()).contains("users", "not whole: it has no files");
      leavesNothing();
    }
  }
}
