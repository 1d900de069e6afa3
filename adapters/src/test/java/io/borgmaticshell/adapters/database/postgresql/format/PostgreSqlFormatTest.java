package io.borgmaticshell.adapters.database.postgresql.format;

import static io.borgmaticshell.adapters.database.postgresql.format.PostgreSqlFormat.WHOLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.CutDumps;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlFormatTest {
  private static final String CONTENT =
      """
      create table words as select n, repeat(md5(n::text), 20) from generate_series(1, 2000) n;
      create table empty (x integer);
      create table zeros as select decode(repeat('00', 50000), 'hex') as x;
      create view seen as select * from words;
      create materialized view counted as select count(*) from words;
      create table parts (id integer) partition by range (id);
      create table part partition of parts for values from (0) to (9);
      insert into parts values (5);
      comment on table words is E'\\n--\\n-- PostgreSQL database dump complete\\n--\\n\\n';
      select lo_from_bytea(4711, convert_to(repeat('large', 20000), 'UTF8'));
      select lo_from_bytea(4712, '\\x00ff');
      select lo_create(4713);
      """;
  private static final String HUNDRED_TABLES =
      """
      do $$ begin for i in 1..100 loop
        execute format('create table t%s (id serial primary key, text text)', i);
        execute format('insert into t%s (text) values (%L)', i, repeat('z', i));
      end loop; end $$;
      """;

  @Nested
  @RequiresProgram({"initdb", "pg_dump"})
  class of_an_installed_pg_dump {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @TempDir Path directory;

    @BeforeAll
    static void fill_databases() {
      SERVER.createDatabase("empty");
      SERVER.createDatabase("full").execute(CONTENT);
      SERVER.createDatabase("wide").execute(HUNDRED_TABLES);
    }

    @ParameterizedTest(name = "{1} of database {0}")
    @CsvSource({
      "empty, --format plain",
      "full, --format plain",
      "full, --format plain --clean --if-exists --verbose",
      "wide, --format plain --schema-only",
      "empty, --format tar",
      "full, --format tar",
      "wide, --format tar",
      "wide, --format tar --schema-only",
      "empty, --format custom",
      "full, --format custom",
      "wide, --format custom",
      "full, --format custom --compress 0",
      "wide, --format custom --compress 0",
      "full, --format custom --compress 1",
      "full, --format custom --compress 9",
      "full, --format custom --clean --if-exists --no-owner",
      "full, --format custom --schema-only",
      "full, --format custom --data-only",
      "full, --format custom --no-blobs",
      "full, --format custom --section pre-data",
      "wide, --format custom --exclude-table-data=t1*"
    })
    void a_dump_is_whole_and_without_its_end_it_is_not(String database, String words)
        throws IOException {
      CutDumps.proveThat(WHOLE, dump("pg_dump " + words, database));
    }

    @Test
    void a_dump_of_all_databases_does_not_end_with_the_first_of_them() throws IOException {
      CutDumps.proveThat(
          WHOLE, dump("pg_dumpall --no-role-passwords --exclude-database=postgres", "full"));
    }

    @Test
    void an_archive_that_was_a_file_before_is_no_different() throws IOException {
      CutDumps.proveThat(
          WHOLE, dump("pg_dump --format custom --file seekable full; cat seekable; true", "full"));
    }

    @Test
    void a_version_from_the_future_proves_nothing() throws IOException {
      var dump = dump("pg_dump --format custom", "full");
      dump[6] = 99;
      assertThat(WHOLE.judge(dump))
          .isEqualTo(new Verdict.Unproven("version 1.99 of pg_dump's format is not known"));
    }

    private byte[] dump(String command, String database) throws IOException {
      var name = command.substring(0, command.indexOf(' '));
      var program = InstalledPrograms.path(name).toString();
      var output = directory.resolve("output");
      // Through a pipe, as in a backup: into a file, pg_dump would write another header.
      Program.of(
              "sh",
              "-c",
              "%s | cat > output".formatted("{ " + command.replace(name, program) + "; }"))
          .in(directory)
          .with(
              Map.of(
                  "PGHOST", SERVER.host(),
                  "PGPORT", Integer.toString(SERVER.port()),
                  "PGUSER", "postgres",
                  "PGPASSWORD", SERVER.password(),
                  "PGDATABASE", database))
          .run()
          .successfulOutput();
      return Files.readAllBytes(output);
    }
  }

  @Nested
  class of_PostgreSQL_18 {
    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "lz4", "zstd"})
    void an_archive_is_whole_and_without_its_end_it_is_not(String method) throws IOException {
      try (var dump =
          PostgreSqlFormatTest.class.getResourceAsStream("version-1.16-" + method + ".dump")) {
        assertThat(dump).isNotNull();
        CutDumps.proveThat(WHOLE, dump.readAllBytes());
      }
    }

    @Test
    void a_text_is_whole_only_with_its_last_command() {
      var text =
          """
          --
          -- PostgreSQL database dump
          --

          \\restrict Abc1

          select 1;
          --
          -- PostgreSQL database dump complete
          --

          """;
      CutDumps.proveThat(WHOLE, (text + "\\unrestrict Abc1\n\n").getBytes(UTF_8));
      assertThat(WHOLE.judge(text.getBytes(UTF_8)))
          .isEqualTo(new Verdict.Broken("it does not end with '\\unrestrict'"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PGDMX and more than the header", "t", "toc.dat", "-"})
  void something_else_is_not_whole(String text) {
    assertThat(WHOLE.judge(text.getBytes(UTF_8))).isInstanceOf(Verdict.Broken.class);
  }

  @Test
  void a_tar_archive_may_hold_files_larger_than_its_digits_can_say() {
    var header = new byte[512];
    System.arraycopy("toc.dat".getBytes(UTF_8), 0, header, 0, 7);
    header[124] = (byte) 0x80;
    header[135] = 1;
    var sum = 8 * ' ' + 0x80 + 1;
    for (var letter : "toc.dat".getBytes(UTF_8)) {
      sum += letter;
    }
    System.arraycopy("%06o".formatted(sum).getBytes(UTF_8), 0, header, 148, 6);
    var archive = new byte[512 * 4];
    System.arraycopy(header, 0, archive, 0, 512);
    CutDumps.proveThat(WHOLE, archive);
    archive[0] = 'x';
    assertThat(WHOLE.judge(archive)).isInstanceOf(Verdict.Broken.class);
  }
}
