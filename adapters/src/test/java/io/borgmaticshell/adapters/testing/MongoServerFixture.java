package io.borgmaticshell.adapters.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server that speaks MongoDB's protocol, inside the test's own process, empty before each test,
/// on a free port of the loopback interface. It knows no users.
public final class MongoServerFixture implements BeforeEachCallback, AfterEachCallback {
  private static final JsonWriterSettings CANONICAL =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private Optional<Running> running = Optional.empty();

  private record Running(MongoServer server, int port, MongoClient client) {}

  @Override
  public void beforeEach(ExtensionContext context) {
    var server = new MongoServer(new MemoryBackend());
    var port = server.bind().getPort();
    var client = MongoClients.create("mongodb://127.0.0.1:" + port);
    running = Optional.of(new Running(server, port, client));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    running.ifPresent(it -> {
      it.client().close();
      it.server().shutdownNow();
    });
    running = Optional.empty();
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return running.orElseThrow().port();
  }

  public MongoDatabase database(String name) {
    return running.orElseThrow().client().getDatabase(name);
  }

  /// Everything a database holds, by collection: its indexes, then its documents in order of their
  /// identifiers, each as canonical JSON, which tells all types apart.
  public Map<String, String> content(String name) {
    var content = new TreeMap<String, String>();
    var database = database(name);
    for (var collection : database.listCollectionNames()) {
      var found = database.getCollection(collection, BsonDocument.class);
      content.put(
          collection, lines(found.listIndexes(BsonDocument.class)) + "\n" + lines(found.find()));
    }
    return content;
  }

  private static String lines(Iterable<BsonDocument> documents) {
    return StreamSupport.stream(documents.spliterator(), false)
        .map(document -> document.toJson(CANONICAL))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
