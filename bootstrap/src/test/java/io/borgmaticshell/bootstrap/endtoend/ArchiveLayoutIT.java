package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "psql"})
class ArchiveLayoutIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private Scene scene;
  private String archive;

  @BeforeEach
  void back_up_one_database_of_each_kind_and_one_with_a_label() throws IOException {
    archive = "";
    scene = Scene.in(directory);
    var shop = SERVER.createDatabase("shop" + directory.getFileName());
    var users = SqliteFile.create(directory.resolve("users.db"), "create table t (n)");
    scene.configure(
        DatabaseEntry.of(shop),
        DatabaseEntry.of(shop).with("label", "offsite"),
        DatabaseEntry.of("users", users));
    scene.succeed("create");
    archive = scene.repository().onlyArchive();
  }

  private String shop() {
    return "shop" + directory.getFileName();
  }

  @Test
  void dumps_lie_below_kind_and_origin() {
    var origin = "127.0.0.1:" + SERVER.port();

    assertThat(scene.repository().list(archive))
        .contains(
            "borgmatic/postgresql_databases/%s/%s".formatted(origin, shop()),
            "borgmatic/postgresql_databases/offsite/" + shop(),
            "borgmatic/sqlite_databases/localhost/users");
  }

  @Test
  void dumps_are_regular_files_that_only_their_owner_may_read() {
    assertThat(scene.repository().listWithModes(archive))
        .contains(
            "-rw------- borgmatic/postgresql_databases/offsite/" + shop(),
            "-rw------- borgmatic/sqlite_databases/localhost/users");
  }

  @Test
  void metadata_tells_where_each_dump_came_from() {
    var repository = scene.repository();

    assertThat(repository.content(archive, "borgmatic/postgresql_databases/dumps.json"))
        .isEqualTo(
            """
            {"dumps": [\
            {"container": null, "data_source_name": "%1$s", "hook_name": "postgresql_databases", \
            "hostname": "127.0.0.1", "label": null, "port": %2$d}, \
            {"container": null, "data_source_name": "%1$s", "hook_name": "postgresql_databases", \
            "hostname": "127.0.0.1", "label": "offsite", "port": %2$d}]}\
            """
                .formatted(shop(), SERVER.port()));
    assertThat(repository.content(archive, "borgmatic/sqlite_databases/dumps.json"))
        .isEqualTo(
            """
            {"dumps": [{"container": null, "data_source_name": "users", \
            "hook_name": "sqlite_databases", "hostname": null, "label": null, "port": null}]}\
            """);
  }

  @Test
  void the_bootstrap_manifest_names_the_configuration_which_is_there_as_well() {
    var repository = scene.repository();
    var configuration = scene.configuration().toString();

    assertThat(repository.content(archive, "borgmatic/bootstrap/manifest.json"))
        .matches(
            "\\{\"borgmatic_version\": \"[^\"]+\", \"config_paths\": \\[\"%s\"]}"
                .formatted(configuration));
    assertThat(repository.list(archive)).contains(configuration.substring(1));
  }

  @Test
  void nothing_but_dumps_and_metadata_lies_below_borgmatic() {
    assertThat(scene.repository().listWithModes(archive))
        .filteredOn(line -> line.startsWith("-") && line.contains(" borgmatic/"))
        .map(line -> line.substring(line.lastIndexOf('/') + 1))
        .contains(shop(), "users", "dumps.json", "manifest.json")
        .isSubsetOf(shop(), "users", "dumps.json", "manifest.json", "proof.json");
  }

  @Test
  void list_shows_what_Borg_shows() {
    assertThat(scene.succeed("list", "--archive", "latest").output())
        .contains("borgmatic/sqlite_databases/localhost/users");
    assertThat(scene.succeed("repo-list").output()).contains(archive);
  }
}
