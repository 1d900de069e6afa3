package io.borgmaticshell.domain.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchivePathTest {

  private static DumpId dump(
      String database,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String label,
      @Nullable String container) {
    return new DumpId(
        HookName.of("postgresql"),
        database,
        Optional.ofNullable(host),
        Stream.ofNullable(port).mapToInt(Integer::intValue).findFirst(),
        Optional.ofNullable(label),
        Optional.ofNullable(container));
  }

  private static ArchivePath.Located located(String path, DumpId dump) {
    return new ArchivePath.Located(
        path.replaceFirst("/\\w+_databases/[^/]+/users$", ""), path, dump);
  }

  @Nested
  class of_a_dump {

    @ParameterizedTest(name = "host {0}, port {1}, label {2}, container {3}: {4}")
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        textBlock =
            """
            -         | -    | -    | -   | localhost
            ''        | -    | -    | -   | localhost
            db1       | -    | -    | -   | db1
            db1       | 5432 | -    | -   | db1:5432
            -         | 5433 | -    | -   | localhost:5433
            db1       | 5433 | main | pod | main
            db1       | 5433 | -    | pod | pod:5433
            ::1       | 5433 | -    | -   | ::1:5433
            /run/pg   | 5433 | -    | -   | _run_pg:5433
            db1       | -    | a/b  | -   | a_b
            db1       | -    | ..   | -   | __
            .         | -    | -    | -   | _
            """)
    void is_named_by_label_else_container_else_host_with_its_port(
        String host, Integer port, String label, String container, String identifier) {
      assertThat(ArchivePath.of(dump("users", host, port, label, container)))
          .hasToString("postgresql_databases/" + identifier + "/users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my db", "it's", "a,b", "*", "all"})
    void keeps_the_name_as_it_is(String database) {
      assertThat(ArchivePath.of(dump(database, "db1", 5432, null, null)).text())
          .isEqualTo("postgresql_databases/db1:5432/" + database);
    }
  }

  @Nested
  class found_in_an_archive {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            root/.borgmatic/postgresql_databases/localhost/users
            borgmatic/postgresql_databases/localhost/users
            run/user/1000/borgmatic/postgresql_databases/localhost/users
            tmp/borgmatic-abc_1234/borgmatic/postgresql_databases/localhost/users
            home/borgmatic/.borgmatic/postgresql_databases/localhost/users
            run/borgmatic/borgmatic-abcdefgh/borgmatic/postgresql_databases/localhost/users
            borgmatic/sqlite_databases/x/borgmatic/postgresql_databases/localhost/users
            """)
    void is_recognised_in_every_layout_there_ever_was(String path) {
      assertThat(ArchivePath.parse(path))
          .contains(located(path, dump("users", null, null, null, null)));
    }

    @ParameterizedTest(name = "{0}: host {1}, port {2}")
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        textBlock =
            """
            localhost      | -            | -
            localhost:5433 | -            | 5433
            db1            | db1          | -
            db1:5433       | db1          | 5433
            main           | main         | -
            db1:           | db1:         | -
            db1:http       | db1:http     | -
            db1:543210     | db1:543210   | -
            ::1:5433       | ::1          | 5433
            ::1            | ::1          | -
            fe80::1        | fe80::1      | -
            fe80::1:5433   | fe80::1      | 5433
            1:2:3:4:5:6:7:8      | 1:2:3:4:5:6:7:8 | -
            1:2:3:4:5:6:7:8:5433 | 1:2:3:4:5:6:7:8 | 5433
            """)
    void has_the_host_and_port_of_its_directory(String identifier, String host, Integer port) {
      var path = "borgmatic/postgresql_databases/" + identifier + "/users";
      assertThat(ArchivePath.parse(path))
          .contains(located(path, dump("users", host, port, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toc.dat", "sub/3011.dat.gz"})
    void is_the_directory_when_it_consists_of_files(String file) {
      var path = "borgmatic/postgresql_databases/db1/users";
      assertThat(ArchivePath.parse(path + "/" + file))
          .contains(located(path, dump("users", "db1", null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "/",
          "borgmatic",
          "borgmatic/postgresql_databases",
          "borgmatic/postgresql_databases/dumps.json",
          "borgmatic/bootstrap/manifest.json",
          "postgresql_databases/localhost/users",
          "home/me/postgresql_databases/localhost/users",
          "borgmatic/Postgres_databases/localhost/users",
          "borgmatic/postgresql/localhost/users"
        })
    void is_not_mistaken_for_other_files(String path) {
      assertThat(ArchivePath.parse(path)).isEmpty();
    }
  }
}
