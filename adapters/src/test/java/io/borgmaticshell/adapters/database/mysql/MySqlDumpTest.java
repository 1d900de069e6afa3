package io.borgmaticshell.adapters.database.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.CutDumps;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MySqlDumpTest {
  private static final String SANDBOX = "/*M!999999\\- enable the sandbox mode */ \n";
  private static final String MARIADB = SANDBOX + "-- MariaDB dump 10.19  Distrib 10.11.14\n--\n";
  private static final String MYSQL = "-- MySQL dump 10.13  Distrib 9.7.0, for Linux\n--\n";
  private static final String ROWS = "INSERT INTO `t` VALUES ('-- Dump completed');\n".repeat(200);
  private static final String END =
      "/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;\n\n-- Dump completed on 2026-11-24  0:28:48\n";

  @ParameterizedTest
  @ValueSource(strings = {MARIADB, MYSQL})
  void a_dump_with_comments_is_whole_and_without_its_end_it_is_not(String head) {
    CutDumps.proveThat(MySqlDump.COMMENTED, (head + ROWS + END).getBytes(UTF_8));
  }

  @Test
  void the_date_may_be_missing() {
    CutDumps.proveThat(
        MySqlDump.COMMENTED, (MARIADB + ROWS + "-- Dump completed\n").getBytes(UTF_8));
  }

  @Test
  void a_dump_without_comments_proves_nothing() {
    assertThat(MySqlDump.EITHER.judge(ROWS.getBytes(UTF_8))).isInstanceOf(Verdict.Unproven.class);
  }

  @Test
  void nor_does_one_that_lost_its_comments_to_an_option_file() {
    var compact = SANDBOX + "\nCREATE DATABASE `x`;\n\nUSE `x`;\n" + ROWS;
    assertThat(MySqlDump.COMMENTED.judge(compact.getBytes(UTF_8)))
        .isInstanceOf(Verdict.Unproven.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", SANDBOX, SANDBOX + "-- Maria", "<?xml version=\"1.0\"?>\n<mysqldump>\n"})
  void what_ends_before_its_first_comment_or_is_no_SQL_is_broken(String dump) {
    assertThat(MySqlDump.COMMENTED.judge(dump.getBytes(UTF_8))).isInstanceOf(Verdict.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {MARIADB, MYSQL})
  void a_stored_dump_that_begins_with_comments_must_end_with_one(String head) {
    assertThat(MySqlDump.EITHER.judge((head + ROWS + END).getBytes(UTF_8)))
        .isEqualTo(new Verdict.Whole());
    assertThat(MySqlDump.EITHER.judge((head + ROWS).getBytes(UTF_8)))
        .isEqualTo(new Verdict.Broken("it does not end with '-- Dump completed'"));
  }

  @Test
  void a_comment_further_on_is_not_its_first() {
    var routine = "CREATE PROCEDURE p() BEGIN\n-- MySQL dump \nEND;\n";
    assertThat(MySqlDump.EITHER.judge((routine + ROWS).getBytes(UTF_8)))
        .isInstanceOf(Verdict.Unproven.class);
  }
}
