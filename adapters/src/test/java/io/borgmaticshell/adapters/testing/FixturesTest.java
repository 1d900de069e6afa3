package io.borgmaticshell.adapters.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FixturesTest {
  @TempDir Path directory;

  @Nested
  @RequiresProgram({"initdb", "psql", "pg_dump"})
  class a_PostgreSQL_server {
    @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

    @Test
    void answers_its_owner_and_dumps_the_same_twice() {
      var database = SERVER.createDatabase("Zoë's \"own\"");
      database.execute("create table t (word text); insert into t values ('größe'), (null)");

      assertThat(database.query("select word is null, word from t")).isEqualTo("f|größe\nt|");
      assertThat(database.dump()).contains("größe").isEqualTo(database.dump());
    }

    @Test
    void is_empty_after_everything_was_dropped() {
      var database = SERVER.createDatabase("dropped");
      var empty = database.dump();
      database.execute(
          "create table t (id serial); create view v as select * from t; select lo_create(0)");
      database.dropEverything();

      assertThat(database.dump()).isEqualTo(empty);
    }

    @Test
    void refuses_a_wrong_password() {
      var outcome =
          SERVER.client("psql", "--no-password").with(Map.of("PGPASSWORD", "wrong")).run();

      assertThat(outcome.errors()).contains("password authentication failed");
    }
  }

  @Nested
  @RequiresProgram({"mariadbd", "mariadb", "mariadb-dump"})
  class a_MariaDB_server {
    @RegisterExtension static final MySqlServer SERVER = MySqlServer.mariaDb();

    @Test
    void answers_and_dumps_the_same_twice() {
      SERVER.create("Zoë's `own`", "create table t (word text); insert into t values ('größe')");

      assertThat(SERVER.databases()).containsExactly("Zoë's `own`");
      assertThat(SERVER.dump("Zoë's `own`"))
          .contains("größe")
          .isEqualTo(SERVER.dump("Zoë's `own`"));
    }
  }

  @Nested
  @RequiresProgram("borg")
  class a_Borg_repository {
    @Test
    void is_sound_and_empty_at_first() {
      var repository = BorgRepository.create(directory, "open sesame");

      repository.check();
      assertThat(repository.archives()).isEmpty();
    }
  }

  @Nested
  @RequiresProgram("sqlite3")
  class a_SQLite_file {
    @Test
    void keeps_what_it_is_told() {
      var file =
          SqliteFile.create(
              directory.resolve("a b.db"),
              "create table t (x); insert into t values ('ü'), (x'00ff')");

      assertThat(file.query("select hex(x) from t")).isEqualTo("C3BC\n00FF");
      assertThat(file.dump()).startsWith("PRAGMA").endsWith("COMMIT;");
    }

    @Test
    void does_not_hide_an_error() {
      var file = new SqliteFile(directory.resolve("x.db"));

      assertThatThrownBy(() -> file.execute("select * from nowhere"))
          .hasMessageContaining("no such table");
    }
  }

  @Nested
  class a_MongoDB_server {
    @RegisterExtension final MongoServerFixture server = new MongoServerFixture();

    @Test
    void keeps_every_type_index_and_document() {
      MongoShop.fill(server.database("shop"));
      var content = server.content("shop");

      assertThat(content).containsOnlyKeys("empty", "orders", "types");
      assertThat(content.get("types"))
          .contains(
              "größe \\ud834\\udd1e",
              "9007199254740993",
              "$minKey",
              "$numberDecimal",
              "$timestamp");
      assertThat(content.get("orders"))
          .hasLineCount(MongoShop.ORDERS + 3)
          .contains("\"unique\": true", "b.c");
    }

    @Test
    void tells_a_changed_type_from_the_same_number() {
      var numbers = server.database("shop").getCollection("numbers");
      numbers.insertOne(new Document("_id", 1).append("n", 7));
      var before = server.content("shop");
      numbers.replaceOne(new Document("_id", 1), new Document("_id", 1).append("n", 7L));

      assertThat(server.content("shop")).isNotEqualTo(before);
    }
  }

  @Nested
  class a_running_program {
    @Test
    void is_seen_in_the_process_table_until_it_is_killed() {
      var marker = directory.toString();
      var script = WrapperScript.write(directory.resolve("slow"), "exec sleep 300\n");
      try (var running = Program.of(script.toString()).with(Map.of("MARKER", marker)).start()) {
        await().until(() -> ProcessTable.mentioning("sleep 300").size() > 0);
        assertThat(ProcessTable.marked(marker)).hasSize(1);

        running.kill();
        assertThat(ProcessTable.marked(marker)).isEqualTo(List.of());
      }
    }

    @Test
    void reads_its_input_and_tells_its_outputs_apart() {
      var outcome = Program.of("sh", "-c", "cat; echo oops >&2; exit 3").reading("hello").run();

      assertThat(outcome.output()).isEqualTo("hello");
      assertThat(outcome.firstErrorLine()).isEqualTo("oops");
      assertThat(outcome.exitCode()).isEqualTo(3);
    }
  }
}
