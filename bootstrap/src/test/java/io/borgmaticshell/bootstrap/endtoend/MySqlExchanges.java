package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for restores by way of a scratch database, with MariaDB and MySQL alike.
interface MySqlExchanges {
  /// The client is started seven times; the last time it moves the tables. The program started the
  /// guard, which started the script.
  String KILL_PROGRAM =
      """
      turn=$(cat '%1$s/turn')
      echo $((turn - 1)) > '%1$s/turn'
      [ "$turn" = 0 ] || exec '%2$s' "$@"
      exec 9<&0
      rm -f '%1$s/pipe'
      mkfifo '%1$s/pipe'
      exec 8<>'%1$s/pipe'
      '%2$s' "$@" <'%1$s/pipe' 8>&- &
      head -c %3$d <&9 >&8
      sleep 0.0%4$d
      kill -9 "$(ps -o ppid= -p $PPID | tr -d ' ')"
      sleep 60
      """;

  MySqlServer server();

  /// How many bytes of its last script the client is fed before our program is killed.
  List<Integer> deaths();

  private String content() {
    return server().databases() + server().dump("shop");
  }

  @Test
  default void a_killed_program_leaves_old_tables_or_new_ones_and_the_next_restore_does_the_rest(
      @TempDir Path directory) throws IOException {
    server().dropAll();
    server()
        .create(
            "shop",
            """
            create table orders (n int primary key, word varchar(20));
            insert into orders values (1, 'one'), (2, 'two');
            create view words as select word from orders;
            create trigger loud before insert on orders for each row set new.word = upper(new.word);
            """);
    var entry = DatabaseEntry.of(server(), "shop");
    var scene = Scene.in(directory).configure(entry);
    scene.succeed("create");
    var after = content();
    var damage =
        """
        use shop; delete from orders where n = 2; drop trigger loud;
        create trigger quiet before insert on orders for each row set new.n = new.n;
        """;
    server().execute(damage);
    var before = content();
    for (var bytes : deaths()) {
      killRestore(scene, entry, directory, bytes);
      assertThat(server().execute("select count(*) from shop.orders")).isIn("1", "2");

      // It fails as soon as it has put in order what the killed one has left.
      scene.configure(withClient(entry, Path.of("/bin/false"), directory, 3));
      assertThat(scene.run("restore", "--archive", "latest").exitCode()).isEqualTo(1);
      assertThat(content()).isIn(before, after);

      scene.configure(entry).succeed("restore", "--archive", "latest");
      assertThat(content()).isEqualTo(after);
      server().execute(damage);
    }
  }

  private void killRestore(Scene scene, DatabaseEntry entry, Path directory, int bytes)
      throws IOException {
    var script = KILL_PROGRAM.formatted(directory, server().client(), bytes, bytes % 10);
    Files.writeString(directory.resolve("turn"), "6");
    var client = WrapperScript.write(directory.resolve("killing"), script);
    scene.configure(entry.with(server().hook().replace("databases", "command"), client));
    assertThat(scene.run("restore", "--archive", "latest").exitCode()).isEqualTo(137);
    scene.leavesNoProcess();
  }

  // Another program in the place of the client, the given time it is started, from 0.
  private DatabaseEntry withClient(DatabaseEntry entry, Path other, Path directory, int turn)
      throws IOException {
    Files.writeString(directory.resolve("turn"), Integer.toString(turn));
    var script =
        """
        turn=$(cat '%1$s/turn')
        echo $((turn - 1)) > '%1$s/turn'
        [ "$turn" = 0 ] && exec '%3$s'
        exec '%2$s' "$@"
        """
            .formatted(directory, server().client(), other);
    var client = WrapperScript.write(directory.resolve("other"), script);
    return entry.with(server().hook().replace("databases", "command"), client);
  }

  @Test
  default void what_is_not_in_the_dump_vanishes_or_stays(@TempDir Path directory)
      throws IOException {
    for (var drops : List.of(true, false)) {
      var place = Files.createDirectory(directory.resolve("drops-" + drops));
      server().dropAll();
      server()
          .create(
              "shop",
              """
              create table orders (n int);
              create view numbers as select n from orders;
              create function one() returns int deterministic return 1;
              """);
      var entry = DatabaseEntry.of(server(), "shop").with("add_drop_database", drops);
      var scene = Scene.in(place).configure(entry);
      scene.succeed("create");
      server()
          .execute(
              """
              use shop; insert into orders values (1); create table more (n int);
              create view others as select n from more;
              create function two() returns int deterministic return 2;
              create trigger up before insert on more for each row set new.n = new.n + 1;
              drop view numbers;
              """);

      scene.succeed("restore", "--archive", "latest");

      assertThat(server().dump("shop").contains("`more`")).isEqualTo(!drops);
      assertThat(server().dump("shop").contains("`others`")).isEqualTo(!drops);
      assertThat(server().dump("shop").contains("`two`")).isEqualTo(!drops);
      assertThat(server().execute("show triggers from shop").contains("up")).isEqualTo(!drops);
      assertThat(server().execute("select count(*), shop.one() from shop.numbers"))
          .isEqualTo("0\t1");
    }
  }

  @Test
  default void a_table_takes_the_place_of_a_view(@TempDir Path directory) throws IOException {
    server().dropAll();
    server().create("shop", "create table orders as select 1 as n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "shop"));
    scene.succeed("create");
    var before = content();
    server().execute("use shop; rename table orders to old; create view orders as select 2 as n");

    scene.succeed("restore", "--archive", "latest");

    assertThat(content()).isEqualTo(before);
  }

  @Test
  default void a_foreign_key_from_outside_is_a_reason_to_load_straight(@TempDir Path directory)
      throws IOException {
    server().dropAll();
    server()
        .create("shop", "create table orders (n int primary key); insert into orders values (1)");
    server()
        .create("bank", "create table bills (n int, foreign key (n) references shop.orders (n))");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "shop"));
    scene.succeed("create");
    server().execute("delete from shop.orders");

    assertThat(scene.succeed("restore", "--archive", "latest", "--plan").output())
        .contains("may leave half of the work behind: A foreign key leads from bank.bills to it.");
    var outcome = scene.succeed("restore", "--archive", "latest");

    assertThat(outcome.errors())
        .contains("A foreign key leads from bank.bills to it", "part of it is in place");
    assertThat(server().execute("select n from shop.orders")).isEqualTo("1");
    assertThat(server().databases()).containsExactlyInAnyOrder("shop", "bank");
  }

  @Test
  default void without_protection_the_dump_is_loaded_straight(@TempDir Path directory)
      throws IOException {
    server().dropAll();
    server().create("shop", "create table orders as select 1 as n");
    var scene = Scene.in(directory).configure(DatabaseEntry.of(server(), "shop"));
    scene.succeed("create");
    server().execute("drop table shop.orders");

    var outcome = scene.succeed("restore", "--archive", "latest", "--unprotected", "-v", "2");

    assertThat(outcome.everything())
        .contains("part of it is in place")
        .doesNotContain("~borgmatic");
    assertThat(server().execute("select n from shop.orders")).isEqualTo("1");
  }
}
