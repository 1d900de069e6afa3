package io.borgmaticshell.adapters.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;

/// Data for a MongoDB database: every type, nested documents, indexes, an empty collection, and
/// many documents.
public final class MongoShop {
  public static final int ORDERS = 100_000;

  private static final String EVERY_TYPE =
      """
      {"_id": {"$oid": "5f43a1b2c3d4e5f601234567"}, "text": "größe 𝄞", "double": 0.1,
       "int": 7, "long": {"$numberLong": "9007199254740993"},
       "decimal": {"$numberDecimal": "0.10"}, "yes": true, "nothing": null,
       "date": {"$date": {"$numberLong": "-1"}},
       "binary": {"$binary": {"base64": "AP8=", "subType": "00"}},
       "uuid": {"$binary": {"base64": "AAECAwQFBgcICQoLDA0ODw==", "subType": "04"}},
       "pattern": {"$regularExpression": {"pattern": "^a.*b$", "options": "i"}},
       "time": {"$timestamp": {"t": 1, "i": 2}}, "least": {"$minKey": 1}, "most": {"$maxKey": 1},
       "list": [1, "zwei", [3, {"vier": 4}], []], "nested": {"a": {"b": {"c": {}}}}}
      """;

  private MongoShop() {}

  /// Fills an empty database.
  public static void fill(MongoDatabase shop) {
    shop.createCollection("empty");
    shop.getCollection("types", BsonDocument.class).insertOne(BsonDocument.parse(EVERY_TYPE));
    var orders = shop.getCollection("orders");
    orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    orders.createIndex(Indexes.compoundIndex(Indexes.descending("a"), Indexes.ascending("b.c")));
    orders.insertMany(
        IntStream.range(0, ORDERS)
            .mapToObj(n -> new Document("_id", n).append("number", n).append("word", "größe " + n))
            .toList());
  }
}
