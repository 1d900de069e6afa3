package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives as the releases of the original wrote them, put together by hand.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3", "initdb", "pg_dump", "pg_restore", "psql"})
class OldArchivesIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();
  private static final String ARCHIVE = "old";
  private static final String LISTS =
      """
      {"dumps": [{"container": null, "data_source_name": "%s", "hook_name": "%s_databases",
      "hostname": %s, "label": null, "port": %s}]}
      """;

  @TempDir Path directory;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private Scene scene;
  private PostgresDatabase shop;
  private SqliteFile app;
  private String shopBefore;
  private String appBefore;

  @BeforeEach
  void fill_two_databases() throws IOException {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop" + directory.getFileName());
    shop.execute("create table customers (name text); insert into customers values ('Zoë')");
    app =
        SqliteFile.create(
            directory.resolve("app.db"), "create table t (n); insert into t values (7)");
    scene.configure(DatabaseEntry.of(shop), DatabaseEntry.of("app", app));
    shopBefore = shop.dump();
    appBefore = app.dump();
  }

  private byte[] dump(String format) throws IOException {
    var file = directory.resolve("shop." + format);
    Program.of(InstalledPrograms.path("pg_dump").toString(), "--clean", "--if-exists")
        .with("--format", format, "--file", file.toString(), shop.name())
        .with(
            Map.of(
                "PGHOST", SERVER.host(),
                "PGPORT", Integer.toString(SERVER.port()),
                "PGUSER", SERVER.username(),
                "PGPASSWORD", SERVER.password()))
        .run()
        .successfulOutput();
    return Files.readAllBytes(file);
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void putDumps(String root, String identifier) throws IOException {
    put(root + "/sqlite_databases/localhost/app", app.dump() + "\n");
    files.put(root + "/postgresql_databases/" + identifier + "/" + shop.name(), dump("custom"));
  }

  private void putLists(String root) {
    put(root + "/sqlite_databases/dumps.json", LISTS.formatted("app", "sqlite", "null", "null"));
    put(
        root + "/postgresql_databases/dumps.json",
        LISTS.formatted(shop.name(), "postgresql", "\"127.0.0.1\"", SERVER.port()));
  }

  private void destroy() {
    shop.dropEverything();
    app.execute("delete from t");
  }

  private void comesBack(String... words) {
    scene.repository().store(ARCHIVE, files);
    destroy();
    scene.succeed(restore(words));
    assertThat(shop.dump()).isEqualTo(shopBefore);
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  private static String[] restore(String... more) {
    var words = new ArrayList<>(List.of("restore", "--archive", ARCHIVE));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private String home() {
    return directory.resolve("home/.borgmatic").toString().substring(1);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.4 to 1.8                    | HOME                              | 127.0.0.1      | by path
          1.4 to 1.8 of another user    | home/alice/.borgmatic             | 127.0.0.1      | by path
          1.4 to 1.8 of user borgmatic  | home/borgmatic/.borgmatic         | 127.0.0.1      | by path
          1.9.0 with Borg 1.4           | borgmatic                         | 127.0.0.1      | by path
          1.9.0 with Borg 1.2           | run/user/1000/borgmatic           | 127.0.0.1      | by path
          1.9.2 with Borg 1.2           | tmp/borgmatic-x1_y/borgmatic      | 127.0.0.1      | by path
          1.9.5 with Borg 1.4           | borgmatic                         | 127.0.0.1:PORT | by path
          1.9.5 with Borg 1.2           | run/borgmatic-x1_y/borgmatic      | 127.0.0.1:PORT | by path
          2.0.8 with Borg 1.4           | borgmatic                         | 127.0.0.1:PORT | by list
          2.0.8 with Borg 1.2           | var/tmp/borgmatic-x1_y/borgmatic  | 127.0.0.1:PORT | by list
          """)
  void are_restored_whatever_release_made_them(
      String release, String root, String identifier, String way) throws IOException {
    var place = root.replace("HOME", home());
    putDumps(place, identifier.replace("PORT", Integer.toString(SERVER.port())));
    if (way.equals("by list")) {
      putLists(place);
    }

    comesBack();
  }

  @Test
  void are_restored_from_the_configured_source_directory() throws IOException {
    Files.writeString(
        scene.configuration(),
        Files.readString(scene.configuration()) + "borgmatic_source_directory: /srv/my dumps\n");
    putDumps("srv/my dumps", "127.0.0.1");

    comesBack();
  }

  @Test
  void are_restored_although_users_keep_what_looks_like_dumps() throws IOException {
    put("home/alice/restored/borgmatic/sqlite_databases/localhost/app", "stray;");
    put("home/alice/restored/borgmatic/sqlite_databases/dumps.json", "stray");
    put("borgmatic.d/borgmatic/sqlite_databases/localhost/app", "stray;");
    put("tmp/x/borgmatic/sqlite_databases/localhost/app", "stray;");
    putDumps("tmp/borgmatic-x1_y/borgmatic", "127.0.0.1");
    put("tmp/borgmatic-x1_y/borgmatic/bootstrap/manifest.json", "{}");

    comesBack();
  }

  @Test
  void are_restored_from_an_own_archive_although_users_keep_what_looks_like_dumps()
      throws IOException {
    put("home/alice/borgmatic/sqlite_databases/localhost/app", "stray;");
    put("srv/borgmatic/sqlite_databases/localhost/app", "stray;");
    putDumps("borgmatic", "127.0.0.1:" + SERVER.port());
    putLists("borgmatic");

    comesBack();
  }

  @Test
  void are_not_restored_where_two_users_kept_dumps_of_the_same_database() throws IOException {
    put("home/alice/.borgmatic/sqlite_databases/localhost/app", "stray;");
    put("home/bob/.borgmatic/sqlite_databases/localhost/app", "stray;");
    scene.repository().store(ARCHIVE, files);

    var outcome = scene.run(restore());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains(
            "Archive old holds several dumps of app (sqlite): "
                + "home/alice/.borgmatic/sqlite_databases/localhost/app, "
                + "home/bob/.borgmatic/sqlite_databases/localhost/app.",
            "borgmatic extract");
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "{\"dumps\": [", "[]"})
  void are_restored_by_their_paths_where_a_list_is_damaged(String list) throws IOException {
    putDumps("borgmatic", "127.0.0.1:" + SERVER.port());
    putLists("borgmatic");
    put("borgmatic/postgresql_databases/dumps.json", list);
    scene.repository().store(ARCHIVE, files);
    destroy();

    var outcome = scene.succeed(restore());

    assertThat(outcome.errors())
        .contains("borgmatic/postgresql_databases/dumps.json, cannot be read.", "by their paths");
    assertThat(shop.dump()).isEqualTo(shopBefore);
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  @Test
  void are_restored_although_a_list_knows_more_keys() throws IOException {
    putDumps("borgmatic", "127.0.0.1:" + SERVER.port());
    putLists("borgmatic");
    put(
        "borgmatic/sqlite_databases/dumps.json",
        """
        {"made_by": "a later release", "dumps": [
        {"data_source_name": "app", "hook_name": "sqlite_databases", "colour": "blue"}]}
        """);

    comesBack();
  }

  @Test
  void say_so_when_they_list_a_dump_that_they_do_not_hold() {
    putLists("borgmatic");
    scene.repository().store(ARCHIVE, files);

    var outcome = scene.run(restore("--database", "app"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains("app (sqlite) was not restored: archive old does not hold its dump,");
    assertThat(app.dump()).isEqualTo(appBefore);
  }

  @ParameterizedTest(name = "{0} although {1} is configured")
  @CsvSource({"plain, custom", "plain, directory", "custom, plain", "tar, plain", "tar, custom"})
  void are_restored_in_the_format_they_have(String stored, String configured) throws IOException {
    scene.configure(
        DatabaseEntry.of(shop).with("format", configured), DatabaseEntry.of("app", app));
    putDumps("borgmatic", "127.0.0.1");
    files.put("borgmatic/postgresql_databases/127.0.0.1/" + shop.name(), dump(stored));

    comesBack();
  }

  @Test
  void are_restored_by_names_with_characters_that_mean_something_in_patterns() throws IOException {
    scene.configure(DatabaseEntry.of(shop), DatabaseEntry.of("a*[b]?", app));
    putDumps("home/alice/.borgmatic", "127.0.0.1");
    var folder = "home/alice/.borgmatic/sqlite_databases/localhost/";
    files.put(folder + "a*[b]?", files.remove(folder + "app"));
    put(folder + "axbx", "stray;");
    put(folder + "axxb", "stray;");

    comesBack("--database", "a*[b]?", "--database", shop.name());
  }
}
