package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "sqlite3"})
class SelectionIT {
  private static final String OLD = "2026-01-05T09:00:00";
  private static final String NEW = "2026-03-05T09:00:00";

  @TempDir Path directory;
  private Scene scene;
  private SqliteFile blue;
  private SqliteFile green;
  private Path calls;

  @BeforeEach
  void set_the_scene() throws IOException {
    calls = directory.resolve("calls");
    var folder = Files.createDirectory(directory.resolve("bin"));
    WrapperScript.write(
        folder.resolve("borg"),
        "echo \"$*\" >>'%s'\nexec %s \"$@\"\n".formatted(calls, InstalledPrograms.path("borg")));
    scene =
        Scene.in(directory)
            .withEnvironment(
                Map.of("PATH", folder + ":" + System.getenv("PATH"), "TZ", "Europe/Berlin"));
    blue = SqliteFile.create(directory.resolve("blue.db"), "create table t (colour)");
    green = SqliteFile.create(directory.resolve("green.db"), "create table t (colour)");
    scene.configure(
        DatabaseEntry.of("users", blue).with("label", "blue"),
        DatabaseEntry.of("users", green).with("label", "green"));
  }

  @Nested
  class a_name_that_two_dumps_have {
    @BeforeEach
    void back_up() {
      blue.execute("insert into t values ('blue')");
      green.execute("insert into t values ('green')");
      scene.succeed("create");
      blue.execute("delete from t");
      green.execute("delete from t");
    }

    @Test
    void is_refused_with_flags_that_restore_one_of_them_when_they_are_typed() {
      var outcome = scene.run("restore", "--archive", "latest", "--database", "users");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.errors())
          .isEqualTo(
              """
              Several dumps fit --database users.
              Choose one with these flags:
                users@blue (sqlite)   --original-label blue
                users@green (sqlite)  --original-label green
              """);
      assertThat(green.dump()).doesNotContain("'green'");

      scene.succeed("restore", "--archive", "latest", "--original-label", "green");
      assertThat(green.dump()).contains("'green'");
      assertThat(blue.dump()).doesNotContain("'blue'");
    }

    @Test
    void restores_only_what_the_other_selectors_say_with_all() {
      scene.succeed(
          "restore", "--archive", "latest", "--database", "all", "--original-label", "blue");
      assertThat(blue.dump()).contains("'blue'");
      assertThat(green.dump()).doesNotContain("'green'");
    }

    @Test
    void is_found_in_a_dry_run_that_touches_nothing() {
      var before = blue.dump();
      var outcome =
          scene.succeed(
              "restore", "--archive", "latest", "--original-label", "blue", "--dry-run", "-v1");
      assertThat(outcome.output()).contains("users@blue (sqlite) from archive ");
      assertThat(blue.dump()).isEqualTo(before);
    }

    @Test
    void is_named_when_another_was_misspelt() {
      var outcome = scene.run("restore", "--archive", "latest", "--database", "usres");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.errors())
          .contains("no dump that fits --database usres.\nDid you mean one of these?\n")
          .contains("  users@blue (sqlite)   --original-label blue\n");
    }
  }

  @Nested
  class a_moment {
    @BeforeEach
    void back_up_twice() throws IOException {
      store("winter", OLD);
      store("spring", NEW);
    }

    @Test
    void restores_the_newest_archive_that_is_not_later_and_says_which() {
      var outcome =
          scene.succeed("restore", "--at", "2026-01-07 12:14", "--original-label", "blue");

      assertThat(blue.dump()).contains("'winter'");
      assertThat(outcome.errors())
          .isEqualTo(
              "archive vault-winter, made 2 days 2 h before 2026-01-07 12:14:00 Europe/Berlin\n");
    }

    @Test
    void counts_an_archive_of_the_same_second() {
      assertThat(at("2026-03-05 10:00")).contains("archive vault-spring, made 0 s before");
      assertThat(at("2026-03-05 09:59:59")).contains("archive vault-winter,");
      assertThat(at("2026-03-05")).contains("archive vault-spring, made 13 h 59 min before");
      assertThat(at("2026-03-05T09:00:00Z")).contains("archive vault-spring, made 0 s before");
      assertThat(at("now")).contains("archive vault-spring,");
    }

    @Test
    void passes_over_safety_copies() {
      scene.repository().store("before-restore-db1-2026-03-06", "borgmatic/file", "-");

      assertThat(at("now")).contains("archive vault-spring,");
    }

    @Test
    void before_the_first_archive_is_refused_with_the_oldest() {
      var outcome = scene.run("restore", "--at", "2026-01-05 09:30");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.errors())
          .isEqualTo(
              """
              Repository vault has no archive from 2026-01-05 09:30:00 Europe/Berlin or before.
              The oldest is vault-winter, made 30 min later. 'borgmatic repo-list' shows all.
              """);
    }

    @Test
    void excludes_an_archive_by_name_and_one_of_both_is_needed() {
      assertThat(scene.run("restore", "--at", "now", "--archive", "latest").errors())
          .isEqualTo("restore takes --archive or --at, not both.\nLeave one of them out.\n");
      assertThat(scene.run("restore").errors())
          .isEqualTo(
              """
              restore needs --archive.
              Add it or --at, for example: borgmatic restore --archive latest
              """);
      assertThat(scene.run("restore", "--at", "soon").errors())
          .startsWith("--at 'soon' is not a time that is understood here.\nWrite it like");
    }

    private String at(String time) {
      return scene.succeed("list", "--at", time).errors();
    }

    private void store(String season, String time) throws IOException {
      blue.execute("delete from t; insert into t values ('%s')".formatted(season));
      scene.configureAs(
          """
          archive_name_format: 'vault-%s'
          match_archives: 'sh:*'
          extra_borg_options:
            create: --timestamp %s
          sqlite_databases:
            - name: users
              path: '%s'
              label: blue
          """
              .formatted(season, time, blue.path()));
      scene.succeed("create");
    }
  }

  @Nested
  class the_list_of_dumps {
    @BeforeEach
    void back_up() {
      scene.succeed("create");
    }

    @Test
    void of_the_latest_archive_is_a_table() {
      var outcome = scene.succeed("dumps");
      var lines = outcome.output().lines().toList();

      assertThat(lines).hasSize(4).allMatch(line -> line.length() <= 80);
      assertThat(lines.get(1)).matches("  DATABASE  HOOK    LABEL  SIZE +PROOF");
      assertThat(lines.get(2)).matches("  users     sqlite  blue   \\d+ B +proven");
      assertThat(lines.get(3)).matches("  users     sqlite  green  \\d+ B +proven");
      assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void takes_one_call_of_Borg_for_each_archive_and_one_for_the_list() throws IOException {
      scene.succeed("create");
      Files.deleteIfExists(calls);
      scene.succeed("dumps", "--all");
      assertThat(Files.readAllLines(calls))
          .filteredOn(call -> !call.equals("--version"))
          .hasSize(3);
    }

    @Test
    void of_all_archives_is_filtered_by_origin() {
      var winter = scene.repository().onlyArchive();
      scene.succeed("create");
      var dumps = json(scene.succeed("dumps", "--all", "--original-label", "green", "--json"));

      assertThat(dumps).hasSize(2);
      assertThat(dumps).extracting(dump -> text(dump, "label")).containsOnly("green");
      assertThat(text(dumps.getFirst(), "archive")).isEqualTo(winter);
      assertThat(text(dumps.getFirst(), "proof")).isEqualTo("proven");
      assertThat(text(dumps.getFirst(), "repository")).isEqualTo("vault");
      assertThat(text(dumps.getFirst(), "path"))
          .isEqualTo("borgmatic/sqlite_databases/green/users");
      assertThat(dumps.getFirst().get("bytes").getAsLong())
          .isEqualTo(
              scene
                  .repository()
                  .content(winter, "borgmatic/sqlite_databases/green/users")
                  .length());
    }

    @Test
    void of_all_archives_goes_on_after_one_that_cannot_be_read() throws IOException {
      var winter = scene.repository().onlyArchive();
      scene.succeed("create");
      var borg =
          WrapperScript.standIn(
              directory.resolve("half-blind"),
              "borg",
              "case \"$*\" in *::%s*) echo 'Object missing.' >&2; exit 2;; esac; exec borg \"$@\"\n"
                  .formatted(winter));
      Files.writeString(
          scene.configuration(),
          Files.readString(scene.configuration()).replaceAll("(?m)^local_path: .*$", "")
              + "local_path: '%s'\n".formatted(borg));

      var table = scene.run("dumps", "--all");
      var document = scene.run("dumps", "--all", "--json");

      assertThat(table.exitCode()).as(table.toString()).isEqualTo(1);
      assertThat(table.output()).contains("users     sqlite  green").doesNotContain(winter);
      assertThat(table.firstErrorLine())
          .startsWith("Archive %s cannot be read: ".formatted(winter));
      assertThat(table.errors()).contains("1 archive could not be read.");
      assertThat(document.exitCode()).isEqualTo(1);
      assertThat(json(document)).hasSize(2);
    }

    @Test
    void of_several_repositories_is_one_document() throws IOException {
      var second =
          BorgRepository.create(
              Files.createDirectory(directory.resolve("other")), scene.repository().passphrase());
      Files.writeString(
          scene.configuration(),
          Files.readString(scene.configuration())
              .replace(
                  "repositories:\n",
                  "repositories:\n  - path: '%s'\n    label: attic\n".formatted(second.path())));

      scene.succeed("create");

      var dumps = json(scene.succeed("dumps", "--all", "--original-label", "green", "--json"));

      assertThat(dumps)
          .extracting(dump -> text(dump, "repository"))
          .containsExactly("attic", "vault", "vault");
    }

    @Test
    void of_an_archive_that_another_program_made_knows_sizes_but_no_proof() {
      scene
          .repository()
          .store("theirs", "home/me/.borgmatic/mysql_databases/db1/shop", "-- 12 bytes\n");
      var dumps = json(scene.succeed("dumps", "--archive", "theirs", "--json"));

      assertThat(dumps)
          .singleElement()
          .satisfies(dump -> {
            assertThat(text(dump, "database")).isEqualTo("shop");
            assertThat(text(dump, "hook")).isEqualTo("mysql");
            assertThat(text(dump, "hostname")).isEqualTo("db1");
            assertThat(dump.get("bytes").getAsLong()).isEqualTo(12);
            assertThat(text(dump, "proof")).isEqualTo("none");
            assertThat(dump.get("time").isJsonNull()).isTrue();
          });
      assertThat(scene.succeed("dumps", "--archive", "theirs").output())
          .contains("  shop      mysql  db1   12 B  none\n");
    }

    @Test
    void is_empty_with_a_word_about_it_where_nothing_fits() {
      var outcome = scene.succeed("dumps", "--database", "nothing", "--json");
      assertThat(json(outcome)).isEmpty();
      assertThat(outcome.errors()).isEqualTo("No dump was found that fits --database nothing.\n");
    }

    private static List<JsonObject> json(Outcome outcome) {
      JsonArray array = JsonParser.parseString(outcome.output()).getAsJsonArray();
      return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static String text(JsonObject dump, String key) {
      return dump.get(key).getAsString();
    }
  }
}
