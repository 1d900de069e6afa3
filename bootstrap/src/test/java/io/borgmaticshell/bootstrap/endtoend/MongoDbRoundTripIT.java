package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.MongoServerFixture;
import io.borgmaticshell.adapters.testing.MongoShop;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "mongodump", "mongorestore"})
class MongoDbRoundTripIT {
  @RegisterExtension final MongoServerFixture server = new MongoServerFixture();

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
  }

  private DatabaseEntry entry(String name) {
    return DatabaseEntry.of(name, server)
        .with("mongodump_command", InstalledPrograms.path("mongodump"))
        .with("mongorestore_command", InstalledPrograms.path("mongorestore"));
  }

  @Test
  void brings_every_collection_index_and_document_back() throws IOException {
    MongoShop.fill(server.database("shop"));
    scene.configure(entry("shop"));
    var before = server.content("shop");

    scene.succeed("create");
    server.database("shop").drop();
    assertThat(server.content("shop")).isEmpty();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server.content("shop")).isEqualTo(before);
  }

  @Test
  void undoes_what_happened_since_the_backup() throws IOException {
    MongoShop.fill(server.database("shop"));
    scene.configure(entry("shop"));
    var before = server.content("shop");

    scene.succeed("create");
    server.database("shop").getCollection("types").insertOne(new Document("new", true));
    server.database("shop").getCollection("orders").drop();
    scene.succeed("restore", "--archive", "latest", "--database", "shop");

    assertThat(server.content("shop")).isEqualTo(before);
  }

  @Test
  void brings_a_whole_server_back_from_one_dump() throws IOException {
    server.database("first").getCollection("t").insertOne(new Document("_id", 1));
    server.database("second").getCollection("t").insertOne(new Document("_id", 2));
    scene.configure(entry("all"));
    var first = server.content("first");
    var second = server.content("second");

    scene.succeed("create");
    server.database("first").drop();
    server.database("second").drop();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server.content("first")).isEqualTo(first);
    assertThat(server.content("second")).isEqualTo(second);
  }

  @Test
  void brings_only_the_named_collection_back() throws IOException {
    var shop = server.database("shop");
    shop.getCollection("orders").insertOne(new Document("_id", 1));
    shop.getCollection("people").insertOne(new Document("_id", 2));
    scene.configure(entry("shop"));

    scene.succeed("create");
    shop.getCollection("orders").insertOne(new Document("_id", 3));
    shop.getCollection("people").insertOne(new Document("_id", 4));
    scene.succeed("restore", "--archive", "latest", "--schema", "shop.orders");

    assertThat(shop.getCollection("orders").find().map(order -> order.get("_id")))
        .containsExactly(1);
    assertThat(shop.getCollection("people").find().map(person -> person.get("_id")))
        .containsExactlyInAnyOrder(2, 4);
  }

  @Test
  void a_dump_that_is_cut_is_no_backup() throws IOException {
    MongoShop.fill(server.database("shop"));
    var cut = Clients.cutting(1_000_000, InstalledPrograms.path("mongodump").toString(), directory);
    scene.configure(entry("shop").with("mongodump_command", cut));

    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine()).contains("shop", "not whole");
    assertThat(scene.repository().archives()).isEmpty();
  }
}
