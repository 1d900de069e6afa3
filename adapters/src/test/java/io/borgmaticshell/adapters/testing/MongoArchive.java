package io.borgmaticshell.adapters.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/// An archive as mongodump's format specification describes it, for tests without mongodump. The
/// checksums are made up.
public final class MongoArchive {
  private static final byte[] MAGIC = {0x6d, (byte) 0xe2, (byte) 0x99, (byte) 0x81};
  private static final byte[] TERMINATOR = {-1, -1, -1, -1};

  private final ByteArrayOutputStream prelude = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public MongoArchive() {
    prelude.writeBytes(MAGIC);
    prelude.writeBytes(
        bson("{concurrent_collections: 4, version: '0.1', tool_version: '100.12.2'}"));
  }

  /// Adds a view, which has a description and no data.
  public MongoArchive view(String name) {
    describe(name, "{\\\"options\\\":{\\\"viewOn\\\":\\\"t\\\"},\\\"type\\\":\\\"view\\\"}");
    return this;
  }

  /// Adds a collection of documents, written as JSON.
  public MongoArchive collection(String name, List<String> documents) {
    describe(name, "{\\\"indexes\\\":[],\\\"type\\\":\\\"collection\\\"}");
    if (!documents.isEmpty()) {
      header(name, false, 0);
      documents.forEach(document -> body.writeBytes(bson(document)));
      body.writeBytes(TERMINATOR);
    }
    header(name, true, 0x0123_4567_89ab_cdefL);
    body.writeBytes(TERMINATOR);
    return this;
  }

  /// The whole archive.
  public byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(beforeData());
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  /// The archive up to where the data begins.
  public byte[] beforeData() {
    var start = prelude.toByteArray();
    return ByteBuffer.allocate(start.length + TERMINATOR.length).put(start).put(TERMINATOR).array();
  }

  private void describe(String name, String metadata) {
    prelude.writeBytes(
        bson("{db: 'users', collection: '%s', metadata: \"%s\"}".formatted(name, metadata)));
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
