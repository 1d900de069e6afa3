package io.borgmaticshell.adapters.database.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.CutDumps;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("sqlite3")
class SqliteDumpTest {
  private static final EndMark MARK = SqliteDump::new;
  private static final int PAGE = 1024;
  private static final String CONTENT =
      """
      pragma page_size = 1024;
      create table words (id integer primary key, word text);
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 200)
        insert into words select i, hex(i * i) || substr('%s', 1, 50 + i %% 100) from n;
      create index by_word on words (word);
      create table traps (text);
      insert into traps values ('
      COMMIT;
      '), ('
      ROLLBACK; -- due to errors
      '), ('
      /****** CORRUPTION ERROR *******/
      ');
      create view shown as select * from words;
      create trigger emptied after delete on words begin delete from traps; end;
      """
          .formatted("x".repeat(200));

  @TempDir Path directory;
  private SqliteFile file = new SqliteFile(Path.of("none"));

  @BeforeEach
  void make_a_database() {
    file = SqliteFile.create(directory.resolve("words.db"), CONTENT);
  }

  @Test
  void a_dump_is_whole_and_without_its_end_it_is_not() {
    CutDumps.proveThat(MARK, dump());
  }

  @Test
  void so_is_that_of_an_empty_database() {
    file = SqliteFile.create(directory.resolve("empty.db"), "vacuum;");
    CutDumps.proveThat(MARK, dump());
  }

  @ParameterizedTest(name = "first byte {0}")
  @ValueSource(ints = {0, 5, 10, 13, 255})
  void no_page_can_be_overwritten_without_notice_if_the_dump_is_another(int first)
      throws IOException {
    var good = Files.readAllBytes(file.path());
    var dump = dump();
    var random = new Random(first);
    for (var page = 0; page < good.length / PAGE; page++) {
      var bad = good.clone();
      var noise = new byte[PAGE];
      random.nextBytes(noise);
      noise[0] = (byte) first;
      System.arraycopy(noise, 0, bad, page * PAGE, PAGE);
      Files.write(file.path(), bad);
      var dumped = dump();
      if (MARK.judge(dumped) instanceof Verdict.Whole) {
        assertThat(dumped).as("dump without page %d", page + 1).isEqualTo(dump);
      }
    }
  }

  @Test
  void a_damaged_table_is_told_in_the_words_of_sqlite3() throws IOException {
    overwrite(file.path(), 10 * PAGE, 20 * PAGE);
    assertThat(MARK.judge(dump()))
        .isEqualTo(
            new Verdict.Broken("the database file is damaged, sqlite3 says 'CORRUPTION ERROR'"));
  }

  @Test
  void a_damaged_list_of_tables_is_noticed_although_sqlite3_commits() throws IOException {
    overwrite(file.path(), 100, PAGE);
    var dump = dump();
    assertThat(new String(dump, UTF_8)).endsWith("\nCOMMIT;\n");
    assertThat(MARK.judge(dump))
        .isEqualTo(
            new Verdict.Broken(
                "the database file is damaged, sqlite3 says 'ERROR: (11) database disk image is"
                    + " malformed'"));
  }

  @Test
  void a_file_that_is_no_database_is_noticed() throws IOException {
    overwrite(file.path(), 0, PAGE);
    assertThat(MARK.judge(dump()))
        .isEqualTo(
            new Verdict.Broken(
                "the database file is damaged, sqlite3 says 'ERROR: (26) file is not a"
                    + " database'"));
  }

  @Test
  void the_last_complaint_is_told_wherever_it_stands() {
    var dump =
        """
        BEGIN TRANSACTION;

        /****** CORRUPTION ERROR *******/
        /**** ERROR: (11) malformed *****/
        CREATE TABLE t (x);
        """;
    for (var end : List.of("COMMIT;\n", "ROLLBACK; -- due to errors\n", "")) {
      assertThat(MARK.judge((dump + end).getBytes(UTF_8)))
          .isEqualTo(
              new Verdict.Broken(
                  "the database file is damaged, sqlite3 says 'ERROR: (11) malformed'"));
    }
  }

  @Test
  void without_any_complaint_the_end_says_enough() {
    assertThat(MARK.judge("BEGIN;\nROLLBACK; -- due to errors\n".getBytes(UTF_8)))
        .isEqualTo(
            new Verdict.Broken(
                "the database file is damaged, sqlite3 says 'ROLLBACK; -- due to errors'"));
  }

  private byte[] dump() {
    return Program.of("sqlite3", "-bail", file.path().toString(), ".dump")
        .run()
        .successfulOutput()
        .getBytes(UTF_8);
  }

  private static void overwrite(Path file, int from, int to) throws IOException {
    var content = Files.readAllBytes(file);
    var noise = new byte[to - from];
    new Random(from).nextBytes(noise);
    System.arraycopy(noise, 0, content, from, noise.length);
    Files.write(file, content);
  }
}
