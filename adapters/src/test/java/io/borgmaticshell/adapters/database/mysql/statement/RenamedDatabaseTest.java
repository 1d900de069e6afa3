package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The database is called `old` and becomes `new` unless a test says otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenamedDatabaseTest {
  private static final Renaming OLD_TO_NEW = new Renaming("old", "new");

  // As mariadb-dump 10.11 writes it; rows and comments speak of the database, and stay.
  private static final String DUMP =
      """
      /*M!999999\\- enable the sandbox mode */\s
      -- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
      --
      -- Host: localhost    Database: old

      /*!40101 SET NAMES utf8mb4 */;
      /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
      --
      -- Current Database: `old`
      --

      /*!40000 DROP DATABASE IF EXISTS `old`*/;

      CREATE DATABASE /*!32312 IF NOT EXISTS*/ `old` /*!40100 DEFAULT CHARACTER SET latin1 */;

      USE `old`;
      CREATE TABLE `t` (
        `old` int(11) DEFAULT nextval(`old`.`sq`),
        `word` text DEFAULT 'USE `old`;'
      ) COMMENT='it''s \\'USE `old`; DROP DATABASE `old`;';
      LOCK TABLES `t` WRITE;
      /*!40000 ALTER TABLE `t` DISABLE KEYS */;
      INSERT INTO `t` VALUES
      (1,'USE `old`; DROP DATABASE `old`;'),
      (2,'\\nUSE `old`;\\nDROP DATABASE `old`;\\n'),
      (3,'-- \\'/*!40000 DROP DATABASE IF EXISTS `old`*/;
      USE `old`;
      DELIMITER ;;
      '),(4,_binary '\\\\');
      UNLOCK TABLES;
      ALTER DATABASE `old` CHARACTER SET latin1 COLLATE latin1_swedish_ci ;
      /*!50003 SET sql_mode              = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES' */ ;
      DELIMITER ;;
      CREATE DEFINER="old"@"localhost" PROCEDURE "p"()
      begin
      -- USE old; old.t
      select 'a\\', old.t.id, "old"."t"."id" from "old"."t", old . u; /* old.t */
      call old.q();
      end
      ;;
      DELIMITER ;
      /*!50003 SET sql_mode              = @saved_sql_mode */ ;
      /*!50001 CREATE ALGORITHM=UNDEFINED */
      /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
      /*!50001 VIEW `v` AS select `old`.`f2`() AS `a`,`old`.`id` AS `id` from `t` `old` */;
      USE `old`
      -- Dump completed on 2026-11-24 23:15:39
      """;

  private static final String RENAMED =
      DUMP.replace("IF EXISTS `old`*/;\n\n", "IF EXISTS `new`*/;\n\n")
          .replace("EXISTS*/ `old` ", "EXISTS*/ `new` ")
          .replace("\nUSE `old`;\nCREATE", "\nUSE `new`;\nCREATE")
          .replace("nextval(`old`.", "nextval(`new`.")
          .replace("ALTER DATABASE `old`", "ALTER DATABASE `new`")
          .replace(
              "old.t.id, \"old\".\"t\".\"id\" from \"old\".\"t\", old . u",
              "`new`.t.id, \"new\".\"t\".\"id\" from \"new\".\"t\", `new` . u")
          .replace("call old.q", "call `new`.q")
          .replace("`old`.`f2`()", "`new`.`f2`()")
          .replace("\nUSE `old`\n", "\nUSE `new`\n");

  @Test
  void gives_the_database_another_name_in_statements_and_leaves_rows_texts_and_comments_alone() {
    assertThat(renamed(DUMP)).isEqualTo(RENAMED);
  }

  @Test
  void does_so_wherever_the_stream_is_cut() {
    var bytes = DUMP.getBytes(UTF_8);
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var out = new ByteArrayOutputStream();
      try (var renaming = new RenamedDatabase(out, OLD_TO_NEW)) {
        for (var at = 0; at < bytes.length; ) {
          var length = Math.min(1 + random.nextInt(1 + seed), bytes.length - at);
          renaming.write(bytes, at, length);
          at += length;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(out.toString(UTF_8)).as("seed %d", seed).isEqualTo(RENAMED);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          USE old;                              | USE `new`;
          use `old` ;                           | use `new` ;
          drop schema old;                      | drop schema `new`;
          SET SQL_MODE='ANSI'; USE "old";       | SET SQL_MODE='ANSI'; USE "new";
          INSERT INTO `old`.`t` VALUES ('old.t');   | INSERT INTO `new`.`t` VALUES ('old.t');
          REPLACE INTO t SELECT * FROM old.t;   | REPLACE INTO t SELECT * FROM `new`.t;
          INSERT INTO `old` VALUES (1);         | INSERT INTO `old` VALUES (1);
          ALTER TABLE `old` ADD `old` int;      | ALTER TABLE `old` ADD `old` int;
          DROP TRIGGER IF EXISTS old.t;         | DROP TRIGGER IF EXISTS `new`.t;
          GRANT SELECT ON `old`.* TO u;         | GRANT SELECT ON `old`.* TO u;
          SET @old.x = 1, @@old.y = 2;          | SET @old.x = 1, @@old.y = 2;
          select 1 -- old.t;                    | select 1 -- old.t;
          create table a (i int) # old.b        | create table a (i int) # old.b
          """)
  void renames(String statement, String expected) {
    assertThat(renamed(statement)).isEqualTo(expected);
  }

  @Nested
  class in_the_text_of_a_trigger {
    private static final String HEAD = "CREATE TRIGGER old.tr BEFORE INSERT ON old.t FOR EACH ROW ";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "set new.word = old.word",
          "insert into log values (old.id, old.word)",
          "if OLD.id > (old.id + 1) then set @x = 1; end if"
        })
    void knows_the_row_from_the_database_of_that_name(String body) {
      assertThat(renamed(HEAD + body)).isEqualTo(HEAD.replace("old.", "`new`.") + body);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            update old.log set i = 1               | old.log
            delete from a, old.b using a           | old.b
            select count(*) into @x from (old.log) | old.log
            """)
    void refuses_what_may_be_either(String body, String mention) {
      assertRefused(HEAD + body, OLD_TO_NEW, "a trigger in it says '%s'".formatted(mention));
    }

    @Test
    void knows_the_table_that_is_written_to() {
      var text = HEAD + "insert into old.log values (old.id); delete from old.log;";
      assertThat(renamed(text)).isEqualTo(text.replaceAll("old[.](tr|t|log)", "`new`.$1"));
    }

    @Test
    void renames_the_database_where_nothing_else_is_called_so() {
      var renaming = new Renaming("shop", "copy");
      var text = "CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW insert into shop.log values (1)";
      assertThat(renamed(text, renaming)).isEqualTo(text.replace("shop", "`copy`"));
    }
  }

  @Nested
  class in_the_text_of_a_routine {
    @Test
    void refuses_a_name_that_is_an_alias_as_well() {
      assertRefused(
          "CREATE PROCEDURE p() select old.id from t old",
          OLD_TO_NEW,
          "a procedure in it says 'old.id'");
    }

    @Test
    void refuses_a_name_in_another_case_which_only_some_servers_take_for_the_same() {
      assertRefused(
          "CREATE FUNCTION f() RETURNS int RETURN (select 1 from Old.t)",
          OLD_TO_NEW,
          "a function in it says 'Old.t'");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USE old; CREATE DATABASE `other`; | it holds the database other, too
          USE;                              | a statement about databases in it cannot be read
          SET NAMES gbk;                    | it is written in the character set GBK
          """)
  void refuses(String dump, String reason) {
    assertRefused(dump, OLD_TO_NEW, reason);
  }

  @Test
  void refuses_a_name_that_the_character_set_of_the_dump_cannot_spell() {
    assertRefused("SET NAMES latin1;", new Renaming("old", "größe"), "LATIN1");
    assertThat(renamed("SET NAMES latin1;")).isEqualTo("SET NAMES latin1;");
  }

  @Test
  void quotes_any_name() {
    assertThat(renamed("USE `a``b`;", new Renaming("a`b", "c`d \"e\" 顧客")))
        .isEqualTo("USE `c``d \"e\" 顧客`;");
  }

  private static void assertRefused(String dump, Renaming renaming, String reason) {
    assertThatThrownBy(() -> renamed(dump, renaming))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.DATABASE);
              assertThat(failure.problem().what()).contains("cannot be restored", reason);
            });
  }

  private static String renamed(String dump) {
    return renamed(dump, OLD_TO_NEW);
  }

  private static String renamed(String dump, Renaming renaming) {
    var out = new ByteArrayOutputStream();
    try (var stream = new RenamedDatabase(out, renaming)) {
      stream.write(dump.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
