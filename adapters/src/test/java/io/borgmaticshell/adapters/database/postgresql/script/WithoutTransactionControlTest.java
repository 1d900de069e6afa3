package io.borgmaticshell.adapters.database.postgresql.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutTransactionControlTest {

  /// SQL in, SQL out.
  record Row(String situation, String in, String out) {
    @Override
    public String toString() {
      return situation;
    }
  }

  static Stream<Row> table() {
    return Stream.concat(dropped(), untouched());
  }

  private static Stream<Row> dropped() {
    return Stream.of(
        new Row("nothing but a statement to drop", "BEGIN;", ""),
        new Row("the line end stays", "BEGIN;\n\nCOMMIT;\n", "\n\n\n"),
        new Row("among others", "SELECT 1;\nCOMMIT;\nSELECT 2;\n", "SELECT 1;\n\nSELECT 2;\n"),
        new Row("on one line", "BEGIN;SELECT 1;COMMIT;SELECT 2;", "SELECT 1;SELECT 2;"),
        new Row("one after the other", "BEGIN;BEGIN;COMMIT;COMMIT;", ""),
        new Row("after white space", " \t\r\n BEGIN; ", " \t\r\n  "),
        new Row("after an empty statement", ";;COMMIT;", ";;"),
        new Row("after a line comment", "-- it's\nBEGIN;\n", "-- it's\n\n"),
        new Row("after a line comment of Windows", "-- it's\r\nBEGIN;\r\n", "-- it's\r\n\r\n"),
        new Row("after a comment", "/* it's */BEGIN;/* \" */COMMIT;", "/* it's *//* \" */"),
        new Row("after a nested comment", "/* /* */ COMMIT; */COMMIT;", "/* /* */ COMMIT; */"),
        new Row("after a comment of stars", "/***/BEGIN;/* **/COMMIT;", "/***//* **/"),
        new Row("after a meta command", "\\restrict it's\nBEGIN;\n", "\\restrict it's\n\n"),
        new Row("after a literal", "SELECT 'it''s';COMMIT;", "SELECT 'it''s';"),
        new Row("after a backslash in a literal", "SELECT '\\';COMMIT;", "SELECT '\\';"),
        new Row(
            "after doubled backslashes, with standard_conforming_strings off",
            "SELECT 'a\\\\''\\\\';COMMIT;",
            "SELECT 'a\\\\''\\\\';"),
        new Row("after an escaped literal", "SELECT E'\\';\\\\';COMMIT;", "SELECT E'\\';\\\\';"),
        new Row("after a continued literal", "SELECT E'a'\n'\\'';COMMIT;", "SELECT E'a'\n'\\'';"),
        new Row(
            "after a quoted identifier",
            "DROP TABLE \"a\"\"';\";COMMIT;",
            "DROP TABLE \"a\"\"';\";"),
        new Row("after a dollar quote", "DO $$it's$ $a$$$;COMMIT;", "DO $$it's$ $a$$$;"),
        new Row("after a tagged dollar quote", "DO $a1$ $b$a1$;COMMIT;", "DO $a1$ $b$a1$;"),
        new Row("after a parameter", "EXECUTE p($1, $2);COMMIT;", "EXECUTE p($1, $2);"),
        new Row("after dollars in a word", "DROP TABLE a$b$c;COMMIT;", "DROP TABLE a$b$c;"),
        new Row("after operators", "SELECT 1 - -2 * 3 / 4;COMMIT;", "SELECT 1 - -2 * 3 / 4;"),
        new Row("after parentheses", "SELECT (1, (2));COMMIT;", "SELECT (1, (2));"),
        new Row(
            "after rows",
            "COPY t (a) FROM stdin;\n1\n\\.\nCOMMIT;\n",
            "COPY t (a) FROM stdin;\n1\n\\.\n\n"),
        new Row("after no rows", "COPY t FROM stdin;\n\\.\nCOMMIT;", "COPY t FROM stdin;\n\\.\n"),
        new Row(
            "after rows of Windows",
            "COPY t FROM stdin;\r\n1\r\n\\.\r\nBEGIN;",
            "COPY t FROM stdin;\r\n1\r\n\\.\r\n"),
        new Row("after COPY to a file", "COPY t TO '/f';\nCOMMIT;\n", "COPY t TO '/f';\n\n"),
        new Row(
            "after COPY of a query",
            "COPY (SELECT a FROM stdin) TO '/f';\nCOMMIT;\n",
            "COPY (SELECT a FROM stdin) TO '/f';\n\n"),
        new Row(
            "as pg_dump writes large objects",
            """
            -- Data for Name: BLOBS; Type: BLOBS; Schema: -; Owner: -

            BEGIN;

            SELECT pg_catalog.lo_open('16385', 131072);
            SELECT pg_catalog.lowrite(0, '\\x424547494e3b');
            SELECT pg_catalog.lo_close(0);

            COMMIT;

            """,
            """
            -- Data for Name: BLOBS; Type: BLOBS; Schema: -; Owner: -



            SELECT pg_catalog.lo_open('16385', 131072);
            SELECT pg_catalog.lowrite(0, '\\x424547494e3b');
            SELECT pg_catalog.lo_close(0);



            """));
  }

  private static Stream<Row> untouched() {
    return Stream.of(
        new Row("nothing", "", ""),
        unchanged("the beginning of a statement to drop", "SELECT 1;\nCOMMI"),
        unchanged("a longer first word", "BEGINNING;COMMITTED;BEGIN_;COMMIT1;COMMITé;"),
        unchanged("more words", "BEGIN WORK;COMMIT PREPARED 'x';COMMIT AND CHAIN;"),
        unchanged("lower case", "begin;commit;"),
        unchanged("neighbours", "COMMENT ON TABLE t IS NULL;CREATE TABLE c();BEGI;COM;"),
        unchanged("in a line comment", "-- COMMIT;\n--COMMIT;BEGIN;\n"),
        unchanged("in a comment", "/*\nBEGIN;\n/*\nBEGIN;\n*/\nCOMMIT;\n*/"),
        unchanged("in a comment that begins with a slash", "/*/\nCOMMIT;\n*/"),
        unchanged("in a literal", "SELECT '\nBEGIN;\n'';\nCOMMIT;\n';"),
        unchanged("in an escaped literal", "SELECT E'\\\\\\';\nCOMMIT;\n''\\';\nCOMMIT;\n';"),
        unchanged("in a continued literal", "SELECT e'a' \n '\\';\nCOMMIT;\n';"),
        unchanged("in a quoted identifier", "DROP TABLE \"\nCOMMIT;\n\"\";\nCOMMIT;\n\";"),
        unchanged("in a dollar quote", "DO $$\nBEGIN;\nCOMMIT;\n$a$;\nCOMMIT;\n$$;"),
        unchanged("in a tagged dollar quote", "DO $é_$;\nCOMMIT;\n$$;\nCOMMIT;\n$é;\nCOMMIT;$é_$;"),
        unchanged("in a dollar quote that nearly ends", "DO $a$;\n$$a;\nCOMMIT;\n$$a$;"),
        unchanged("in parentheses", "CREATE RULE r AS ON INSERT TO t DO (NOTIFY a;\nCOMMIT;\n);"),
        unchanged("in a meta command", "\\echo COMMIT;\n\\connect 'a;COMMIT;'\n"),
        unchanged("in rows", "COPY t FROM stdin;\nCOMMIT;\n\n;\nBEGIN;\n\\.\n"),
        unchanged(
            "in rows like the end", "COPY t FROM stdin;\n\\.x\n\\\\.\n\\\n.\nx\\.\nBEGIN;\n\\.\n"),
        unchanged(
            "in rows of a longer COPY",
            "COPY a.b (c, \"from\") FROM stdin (FORMAT csv);\nBEGIN;\n\\.\n"),
        unchanged("in rows, after lower case", "copy t from STDIN;\nBEGIN;\n\\.\n"),
        unchanged("in rows, after comments", "/**/COPY t FROM--\n/**/stdin ;\nBEGIN;\n\\.\n"),
        unchanged("beside COPY on its line", "COPY t FROM stdin; BEGIN;\nBEGIN;\n\\.\n"),
        unchanged(
            "a function body in SQL",
            """
            CREATE FUNCTION f() RETURNS integer
                BEGIN ATOMIC
             SELECT CASE WHEN (a = ';') THEN 1 ELSE 2 END FROM t;
             SELECT 1;
            END;
            """));
  }

  private static Row unchanged(String situation, String sql) {
    return new Row(situation, sql, sql);
  }

  @ParameterizedTest
  @MethodSource("table")
  void fed_whole(Row row) {
    assertThat(fed(row.in().getBytes(UTF_8), row.in().getBytes(UTF_8).length)).isEqualTo(row.out());
  }

  @ParameterizedTest
  @MethodSource("table")
  void fed_byte_by_byte(Row row) {
    assertThat(fed(row.in().getBytes(UTF_8), 1)).isEqualTo(row.out());
  }

  @ParameterizedTest
  @MethodSource("table")
  void cut_at_every_place(Row row) {
    var in = row.in().getBytes(UTF_8);
    for (var cut = 1; cut < in.length; cut++) {
      assertThat(fed(in, cut)).as("cut after %d bytes", cut).isEqualTo(row.out());
    }
  }

  // The first piece has the given length, and so have all after it.
  private static String fed(byte[] in, int pieceLength) {
    var out = new ByteArrayOutputStream();
    try (var edit = new WithoutTransactionControl(out)) {
      for (var from = 0; from < in.length; from += pieceLength) {
        edit.write(in, from, Math.min(pieceLength, in.length - from));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  @Nested
  class while_a_statement_may_still_be_one_to_drop {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final WithoutTransactionControl edit = new WithoutTransactionControl(out);

    @Test
    void holds_back_its_first_bytes() throws IOException {
      edit.write("SELECT 1; COMM".getBytes(UTF_8));
      assertThat(out.toString(UTF_8)).isEqualTo("SELECT 1; ");
    }

    @Test
    void passes_them_on_once_it_is_not() throws IOException {
      edit.write("SELECT 1; COMM".getBytes(UTF_8));
      edit.write('E');
      assertThat(out.toString(UTF_8)).isEqualTo("SELECT 1; COMME");
    }

    @Test
    void passes_them_on_when_flushed() throws IOException {
      edit.write("COMMIT".getBytes(UTF_8));
      edit.flush();
      assertThat(out.toString(UTF_8)).isEqualTo("COMMIT");
      edit.write(";COMMIT;".getBytes(UTF_8));
      assertThat(out.toString(UTF_8)).isEqualTo("COMMIT;");
    }

    @Test
    void passes_them_on_when_closed() throws IOException {
      edit.write("BEGI".getBytes(UTF_8));
      edit.close();
      assertThat(out.toString(UTF_8)).isEqualTo("BEGI");
    }
  }

  @Nested
  class with_rows_and_literals_of_any_length {
    @Test
    void passes_each_piece_on_at_once() throws IOException {
      var out = new ByteArrayOutputStream();
      try (var edit = new WithoutTransactionControl(out)) {
        for (var opening :
            new String[] {"COPY t FROM stdin;\n", "\\.\nSELECT '", "'; DO $$", "$$; /*"}) {
          edit.write(opening.getBytes(UTF_8));
          out.reset();
          edit.write("BEGIN;\n".repeat(1000).getBytes(UTF_8));
          assertThat(out.size()).as("after %s", opening).isEqualTo(7000);
        }
      }
    }
  }
}
