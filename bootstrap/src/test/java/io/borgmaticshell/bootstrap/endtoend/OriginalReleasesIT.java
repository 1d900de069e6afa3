package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Releases of the original, run as programs: what each writes we restore, and what we write those
/// restore that know the layout of our archives.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({
  "borg",
  "sqlite3",
  "initdb",
  "pg_dump",
  "pg_restore",
  "psql",
  "mariadbd",
  "mariadb",
  "mariadb-dump"
})
class OriginalReleasesIT {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();
  @RegisterExtension static final MySqlServer MARIADB = MySqlServer.mariaDb();

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;
  private SqliteFile app;
  private String postgresBefore;
  private String mariadbBefore;
  private String sqliteBefore;

  @BeforeEach
  void fill_three_databases() throws IOException {
    scene = Scene.in(directory);
    Files.createDirectory(directory.resolve("source"));
    shop = POSTGRES.createDatabase("shop" + directory.getFileName());
    shop.execute("create table customers (name text); insert into customers values ('Zoë')");
    MARIADB.dropAll();
    MARIADB.create(
        "shop", "create table customers (name text); insert into customers values ('Zoë')");
    app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values ('Zoë')");
    postgresBefore = shop.dump();
    mariadbBefore = MARIADB.dump("shop");
    sqliteBefore = app.dump();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7.15", "1.8.14", "1.9.14", "2.0.13", "2.1.7"})
  void we_restore_what_each_wrote(String release) throws IOException {
    configureFor(release);
    var original = scene.as(OriginalBorgmatic.releaseOrSkip(release));

    original.succeed("create");
    destroy();
    scene.succeed("restore", "--archive", "latest");

    allIsBack();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9.14", "2.0.13", "2.1.7"})
  void those_that_know_the_layout_restore_what_we_wrote(String release) throws IOException {
    configureFor(release);
    var original = scene.as(OriginalBorgmatic.releaseOrSkip(release));

    scene.succeed("create");
    destroy();
    original.succeed("restore", "--archive", "latest");

    allIsBack();
  }

  /// They look for dumps below the home directory only, whatever made the archive.
  @ParameterizedTest
  @ValueSource(strings = {"1.7.15", "1.8.14"})
  void older_ones_do_not_find_it(String release) throws IOException {
    configureFor(release);
    var original = scene.as(OriginalBorgmatic.releaseOrSkip(release));

    scene.succeed("create");

    assertThat(original.run("restore", "--archive", "latest").exitCode()).isNotZero();
  }

  private void destroy() {
    shop.dropEverything();
    MARIADB.dropAll();
    app.execute("delete from t");
  }

  private void allIsBack() {
    assertThat(shop.dump()).isEqualTo(postgresBefore);
    assertThat(MARIADB.dump("shop")).isEqualTo(mariadbBefore);
    assertThat(app.dump()).isEqualTo(sqliteBefore);
  }

  // Until 1.8 options stood in sections, and MariaDB was a kind of MySQL.
  private void configureFor(String release) throws IOException {
    var sections = release.startsWith("1.7");
    var databases =
        "postgresql_databases:\n%ssqlite_databases:\n%s%s_databases:\n%s"
            .formatted(
                DatabaseEntry.of(shop).yaml(),
                DatabaseEntry.of("app", app).yaml(),
                sections ? "mysql" : "mariadb",
                DatabaseEntry.of(MARIADB, "shop").yaml());
    Files.writeString(
        scene.configuration(),
        sections
            ? "location:\n"
                + location().indent(4)
                + "storage:\n"
                + storage().indent(4)
                + "hooks:\n"
                + databases.indent(4)
            : location() + storage() + databases);
  }

  private String location() {
    return "source_directories: ['%s']\nrepositories:\n  - path: '%s'\n"
        .formatted(directory.resolve("source"), scene.repository().path());
  }

  private String storage() {
    var repository = scene.repository();
    return "encryption_passphrase: '%s'\nborg_base_directory: '%s'\n"
        .formatted(repository.passphrase(), repository.base());
  }
}
