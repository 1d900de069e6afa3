package io.borgmaticshell.adapters.database.postgresql.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LenientBeginningTest {
  private static final String SETTING = "SET transaction_timeout = 0;\n";
  private static final String DROP =
      "ALTER TABLE IF EXISTS ONLY s.t DROP CONSTRAINT IF EXISTS \"odd; name\";\n";

  private static String passed(String text) {
    var out = new ByteArrayOutputStream();
    try (var lenient = new LenientBeginning(out)) {
      lenient.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void asks_for_the_setting_before_it_is_set() {
    assertThat(passed("SET lock_timeout = 0;\n" + SETTING + "SET x = 1;\n"))
        .startsWith("SET lock_timeout = 0;\nSELECT pg_catalog.set_config(name, '0', false)")
        .endsWith("WHERE name = 'transaction_timeout';\nSET x = 1;\n")
        .doesNotContain(SETTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {DROP, "DROP INDEX IF EXISTS s.\"größe\";\n"})
  void lets_keys_and_indexes_go_with_their_tables(String drop) {
    assertThat(passed("SET x = 1;\n" + drop + "DROP TABLE IF EXISTS s.t;\n"))
        .startsWith("SET x = 1;\nDO $borgmatic_shell$ BEGIN\n" + drop)
        .contains("EXCEPTION WHEN invalid_table_definition OR dependent_objects_still_exist")
        .endsWith("END $borgmatic_shell$;\nDROP TABLE IF EXISTS s.t;\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-- nothing but a comment\n",
        "\\restrict abc\n\nSET x = 1;\n",
        "DROP TABLE IF EXISTS s.t;\nDROP SEQUENCE IF EXISTS s.q;\n",
        "ALTER TABLE IF EXISTS s.t ALTER COLUMN id DROP DEFAULT;\n",
        "DROP INDEX IF EXISTS s.\"$borgmatic_shell$\";\n",
        "SELECT 'SET transaction_timeout = 0;\nDROP INDEX IF EXISTS x;';\n",
        "/* SET transaction_timeout = 0;\n*/ SET x = 1; -- DROP INDEX IF EXISTS x;\n",
        "CREATE TABLE t (a text);\nCOPY t FROM stdin;\nSET transaction_timeout = 0;\n\\.\n"
            + SETTING,
        "CREATE TABLE t ();\nDROP INDEX IF EXISTS x;\nSET transaction_timeout = 0;\n",
        "COPY t FROM stdin;\nDROP INDEX IF EXISTS x;\n\\.\nSELECT 1;\n",
      })
  void changes_nothing_else(String text) {
    assertThat(passed(text)).isEqualTo(text);
  }

  @Test
  void passes_a_statement_of_any_length() {
    var text = "COPY t FROM stdin;\n" + "row\n".repeat(1_000_000) + "\\.\n" + SETTING;

    assertThat(passed(text)).isEqualTo(text);
  }

  @Test
  void does_not_care_where_the_pieces_are_cut() throws IOException {
    var text =
        "-- head\n" + SETTING + DROP + "DROP TABLE IF EXISTS s.t;\nCREATE TABLE t ();\n" + SETTING;
    var whole = passed(text);
    var random = new Random(7);
    for (var round = 0; round < 200; round++) {
      var out = new ByteArrayOutputStream();
      try (var lenient = new LenientBeginning(out)) {
        for (var at = 0; at < text.length(); ) {
          var length = Math.min(1 + random.nextInt(20), text.length() - at);
          lenient.write(text.substring(at, at + length).getBytes(StandardCharsets.UTF_8));
          at += length;
        }
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(whole);
    }
  }
}
