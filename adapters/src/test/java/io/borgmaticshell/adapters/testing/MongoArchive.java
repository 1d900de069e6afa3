package io.borgmaticshell.adapters.testing;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/// An archive as mongodump's format specification describes it, for tests without mongodump. The
/// checksums and sizes are made up.
public final class MongoArchive {
  private static final byte[] MAGIC = {0x6d, (byte) 0xe2, (byte) 0x99, (byte) 0x81};
  private static final byte[] TERMINATOR = {-1, -1, -1, -1};

  private final ByteArrayOutputStream prelude = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public MongoArchive() {
    this("0.1");
  }

  private MongoArchive(String version) {
    prelude.writeBytes(MAGIC);
    prelude.writeBytes(
        bson(
            "{concurrent_collections: 4, version: '%s', tool_version: '100.12.2'}"
                .formatted(version)));
  }

  /// An archive of another version of the format.
  public static MongoArchive ofVersion(String version) {
    return new MongoArchive(version);
  }

  /// Adds a view, which has a description and no data.
  public MongoArchive view(String name) {
    return describe(name, "{\\\"options\\\":{\\\"viewOn\\\":\\\"t\\\"},\\\"type\\\":\\\"view\\\"}");
  }

  /// Adds a collection of documents, written as JSON.
  public MongoArchive collection(String name, List<String> documents) {
    describe(name);
    if (!documents.isEmpty()) {
      segment(name, documents);
    }
    return close(name);
  }

  /// Lists a collection.
  public MongoArchive describe(String name) {
    return describe(name, "{\\\"indexes\\\":[],\\\"type\\\":\\\"collection\\\"}");
  }

  /// Adds some documents of a collection.
  public MongoArchive segment(String name, List<String> documents) {
    header(name, false, 0);
    documents.forEach(document -> body.writeBytes(bson(document)));
    body.writeBytes(TERMINATOR);
    return this;
  }

  /// Ends a collection.
  public MongoArchive close(String name) {
    header(name, true, 0x0123_4567_89ab_cdefL);
    body.writeBytes(TERMINATOR);
    return this;
  }

  /// The whole archive.
  public byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(prelude.toByteArray());
    all.writeBytes(TERMINATOR);
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  private MongoArchive describe(String name, String metadata) {
    prelude.writeBytes(
        bson(
            "{db: 'users', collection: '%s', metadata: \"%s\", size: NumberInt(4711)}"
                .formatted(name, metadata)));
    return this;
  }

  private void header(String name, boolean last, long checksum) {
    body.writeBytes(
        bson(
            "{db: 'users', collection: '%s', EOF: %s, CRC: NumberLong('%d')}"
                .formatted(name, last, checksum)));
  }

  private static byte[] bson(String json) {
    try (var buffer = new BasicOutputBuffer();
        var writer = new BsonBinaryWriter(buffer)) {
      new BsonDocumentCodec()
          .encode(writer, BsonDocument.parse(json), EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }
}
