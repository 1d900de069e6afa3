package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScratchDumpTest {
  private final ScratchDump dump = new ScratchDump("shop", "shop", "scratch");

  @Test
  void leads_tables_and_rows_into_the_scratch_database() {
    var text =
        "USE `shop`; DROP TABLE IF EXISTS t; CREATE TABLE t (a int); INSERT INTO t VALUES ('USE shop;');";

    assertThat(led(text)).isEqualTo(text.replace("USE `shop`", "USE `scratch`"));
    assertThat(dump.code()).isEmpty();
    assertThat(dump.tables()).containsExactly("t");
    assertThat(dump.dropsTables()).isTrue();
    assertThat(dump.dropsDatabase()).isFalse();
  }

  @Test
  void sees_that_the_database_is_dropped() {
    led("/*!40000 DROP DATABASE IF EXISTS `shop`*/;");

    assertThat(dump.dropsDatabase()).isTrue();
  }

  @Test
  void tries_views_in_the_scratch_database_and_repeats_them_as_they_were() {
    var text = "CREATE VIEW v AS SELECT `shop`.`f`(1) AS x;";

    assertThat(led(text)).isEqualTo(text.replace("`shop`", "`scratch`"));
    assertThat(new String(dump.code(), UTF_8)).isEqualTo(text);
    assertThat(dump.tables()).containsExactly("v");
  }

  @Test
  void counts_the_stand_in_for_a_view_as_the_view() {
    led("CREATE TABLE v (a int); DROP TABLE IF EXISTS v; CREATE VIEW v AS SELECT 1 AS a;");

    assertThat(dump.tables()).containsExactly("v");
  }

  @Test
  void never_makes_a_trigger_on_a_table_of_the_target() {
    var text = "CREATE TRIGGER `shop`.`x` BEFORE INSERT ON `shop`.`t` FOR EACH ROW SET @a = 1;";

    assertThat(led(text)).isEqualTo(text.replace("`shop`", "`scratch`"));
    assertThat(new String(dump.code(), UTF_8)).isEqualTo(text);
    assertThat(dump.triggers()).containsExactly("x");
  }

  @Test
  void does_not_make_events_before_their_time() {
    var text =
        "DELIMITER //\nDROP EVENT IF EXISTS e// CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SET @a = 1//\nDELIMITER ;\n";

    assertThat(led(text)).isEqualTo("DELIMITER //\n\nDELIMITER ;\n");
    assertThat(new String(dump.code(), UTF_8)).isEqualTo(text);
  }

  @Test
  void gives_what_is_repeated_the_name_of_another_target() {
    var renamed = new ScratchDump("shop", "copy", "scratch");
    var out = new ByteArrayOutputStream();

    pass(
        out,
        renamed,
        "ALTER DATABASE `shop` CHARACTER SET latin1; CREATE VIEW v AS SELECT `shop`.`f`(1);");

    assertThat(out.toString(UTF_8)).contains("DATABASE `scratch`", "`scratch`.`f`");
    assertThat(new String(renamed.code(), UTF_8)).contains("DATABASE `copy`", "`copy`.`f`");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USE other;                    | it holds the database other, too
          SET @@GLOBAL.GTID_PURGED='x'; | it changes a setting of the server
          CREATE USER a;                | it holds a statement that begins with CREATE
          CREATE TABLESPACE a;          | CREATE TABLESPACE, which concerns more than the database
          CHANGE MASTER TO a=1;         | it holds a statement that begins with CHANGE
          """)
  void refuses_what_concerns_more_than_the_database(String text, String reason) {
    assertThatThrownBy(() -> led(text))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().what()).contains("in one step", reason);
              assertThat(failure.problem().advice()).contains("as it was", "--unprotected");
            });
  }

  private String led(String text) {
    var out = new ByteArrayOutputStream();
    pass(out, dump, text);
    return out.toString(UTF_8);
  }

  private static void pass(ByteArrayOutputStream out, ScratchDump dump, String text) {
    try (var stream = new RenamedDatabase(out, dump)) {
      stream.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
