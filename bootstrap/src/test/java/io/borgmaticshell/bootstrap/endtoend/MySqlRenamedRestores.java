package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--as` does, with MariaDB and MySQL alike.
interface MySqlRenamedRestores {
  /// Speaks of its own database by name wherever SQL allows it, and in rows, which must stay.
  String OLD =
      """
      create table t (id int primary key auto_increment, word text)
        comment='USE `old`; DROP DATABASE `old`;';
      insert into t (word) values
        ('USE `old`; DROP DATABASE `old`;'),
        ('\\nUSE `old`;\\nDROP DATABASE IF EXISTS `old`;\\n-- '),
        ('it''s \\\\'), ('/*!40000 DROP DATABASE IF EXISTS `old`*/;\\nDELIMITER ;;\\n');
      create table log (word text, t_id int, foreign key (t_id) references old.t (id));
      alter database old character set latin1 collate latin1_swedish_ci;
      create view words as select id, word from old.t;
      delimiter //
      create function old.words() returns int reads sql data
        return (select count(*) from old.t)//
      alter database old character set utf8mb4//
      create procedure p() begin insert into `old` . log select t.word, old.t.id from old.t; end//
      create view counted as select old.words() as n//
      create trigger copied before insert on t for each row
        insert into old.log values (concat(new.word, ' old.t'), null)//
      create event cleared on schedule every 1 year do delete from old.log//
      delimiter ;
      """;

  MySqlServer server();

  @Test
  default void another_name_leaves_the_original_alone_and_nothing_that_refers_to_it(
      @TempDir Path directory) throws IOException {
    server().create("old", OLD);
    var before = server().dump("old");
    var rows = server().execute("select hex(group_concat(word order by id)) from old.t");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "old"));

    scene.succeed("create");
    scene.succeed("restore", "--archive", "latest", "--as", "the `new` one");

    assertThat(server().dump("old")).isEqualTo(before);
    server().execute("drop database old; use `the ``new`` one`; insert into t values (9, 'x')");
    assertThat(server().execute("use `the ``new`` one`; call p(); select n from counted"))
        .isEqualTo("5");
    assertThat(
            server()
                .execute(
                    "use `the ``new`` one`; select hex(group_concat(word order by id)) from t"
                        + " where id < 9; select word from log where t_id is null"))
        .isEqualTo(rows + "\nx old.t");
  }

  @Test
  default void another_name_takes_the_place_of_what_bears_it(@TempDir Path directory)
      throws IOException {
    server().create("old", OLD);
    server().create("new", "create table t as select 7 as n; create table more as select 8 as n");
    var before = server().dump("old");
    var rows = server().execute("select hex(group_concat(word order by id)) from old.t");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "old"));
    scene.succeed("create");

    var outcome = scene.succeed("restore", "--archive", "latest", "--as", "new", "-v", "2");

    assertThat(outcome.everything()).doesNotContain("part of it is in place");
    assertThat(server().dump("old")).isEqualTo(before);
    assertThat(server().execute("select hex(group_concat(word order by id)) from new.t"))
        .isEqualTo(rows);
    assertThat(server().dump("new")).doesNotContain("`more`");
    assertThat(server().databases()).containsExactlyInAnyOrder("old", "new");
    // Its trigger is there as well, and writes to its own database.
    server().execute("insert into new.t (word) values ('x')");
    assertThat(server().execute("select count(*) from old.log")).isEqualTo("0");
    assertThat(server().execute("select word from new.log")).isEqualTo("x old.t");
  }

  @Test
  default void another_name_and_back_again_changes_nothing(@TempDir Path directory)
      throws IOException {
    server().create("old", OLD);
    var before = server().dump("old");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "old"));
    scene.succeed("create");
    scene.succeed("restore", "--archive", "latest", "--as", "new");

    scene.configure(DatabaseEntry.of(server(), "new"));
    scene.succeed("create");
    server().execute("drop database old");
    scene.succeed("restore", "--archive", "latest", "--database", "new", "--as", "old");

    // The servers write each mention with the quotation marks it was given.
    assertThat(unquoted(server().dump("old"))).isEqualTo(unquoted(before));
  }

  private static String unquoted(String dump) {
    return dump.replace("`old`", "old");
  }

  @Test
  default void a_mention_that_may_mean_something_else_ends_the_restore(@TempDir Path directory)
      throws IOException {
    server()
        .create(
            "old",
            "create table t (i int); create procedure p() select old.i from t as old, old.t");
    server().create("new", "create table precious as select 7 as n");
    var before = server().dump("old") + server().dump("new");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "old"));
    scene.succeed("create");

    var outcome = scene.run("restore", "--archive", "latest", "--as", "new");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.errors())
        .contains(
            "The dump of old cannot be restored under the name new:"
                + " a procedure in it says 'old.i'");
    assertThat(server().dump("old") + server().dump("new")).isEqualTo(before);
    assertThat(server().databases()).containsExactlyInAnyOrder("old", "new");
  }
}
