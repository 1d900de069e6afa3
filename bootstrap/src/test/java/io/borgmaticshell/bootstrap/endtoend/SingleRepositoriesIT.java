package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class SingleRepositoriesIT {
  @Test
  void have_databases_names_and_passphrases_of_their_own(@TempDir Path directory)
      throws IOException {
    var scene = Scene.in(Files.createDirectory(directory.resolve("first")));
    var second =
        BorgRepository.create(Files.createDirectory(directory.resolve("second")), "another");
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    var wiki = SqliteFile.create(directory.resolve("wiki.db"), "create table t as select 2 as n");
    Files.writeString(
        scene.configuration(),
        """
        repositories:
          - path: '%s'
          - path: '%s'
            label: second
            borg_base_directory: '%s'
            encryption_passphrase: another
            archive_name_format: 'own-{now}'
            sqlite_databases: [{name: wiki, path: '%s'}]
        encryption_passphrase: '%s'
        borg_base_directory: '%s'
        user_runtime_directory: '%s'
        sqlite_databases: [{name: app, path: '%s'}]
        """
            .formatted(
                scene.repository().path(),
                second.path(),
                second.base(),
                wiki.path(),
                scene.repository().passphrase(),
                scene.repository().base(),
                scene.runtime(),
                app.path()));

    scene.succeed("create");

    var first = scene.repository();
    assertThat(first.list(first.onlyArchive()))
        .contains("borgmatic/sqlite_databases/localhost/app")
        .noneMatch(path -> path.endsWith("/wiki"));
    assertThat(second.onlyArchive()).startsWith("own-");
    assertThat(second.list(second.onlyArchive()))
        .contains("borgmatic/sqlite_databases/localhost/wiki")
        .noneMatch(path -> path.endsWith("/app"));

    wiki.execute("delete from t");
    scene.succeed("restore", "--repository", "second", "--archive", "latest");
    assertThat(wiki.query("select n from t")).isEqualTo("2");
  }

  @Test
  void are_made_as_their_own_entries_say(@TempDir Path directory) throws IOException {
    var scene = Scene.in(Files.createDirectory(directory.resolve("first")));
    Files.writeString(
        scene.configuration(),
        """
        repositories:
          - path: '%1$s/plain'
            encryption: none
          - path: '%1$s/secret/own'
            label: second
            encryption: repokey-blake2
            make_parent_directories: true
            encryption_passphrase: another
        borg_base_directory: '%1$s/base'
        user_runtime_directory: '%2$s'
        """
            .formatted(directory, scene.runtime()));

    scene.succeed("repo-create");

    assertThat(scene.succeed("repo-info", "--json").output())
        .containsSubsequence(
            "\"mode\":\"none\"", "/plain\"", "\"mode\":\"repokey-blake2\"", "/secret/own\"");
  }
}
