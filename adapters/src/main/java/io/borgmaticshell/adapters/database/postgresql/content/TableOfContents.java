package io.borgmaticshell.adapters.database.postgresql.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.domain.restore.plan.DatabaseFacts;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The table of contents of an archive. Known versions: 1.14 (PostgreSQL 12 to 15), 1.15 (16) and
/// 1.16 (17, 18).
///
/// A number is a byte for its sign and then as many as the header says, the lowest first; a text is
/// its length, or -1 for none, and its bytes.
final class TableOfContents {
  /// What users think of as objects; everything else belongs to one of them.
  static final Set<String> KINDS =
      Set.of(
          "TABLE",
          "FOREIGN TABLE",
          "VIEW",
          "MATERIALIZED VIEW",
          "SEQUENCE",
          "FUNCTION",
          "PROCEDURE",
          "AGGREGATE",
          "TYPE",
          "DOMAIN",
          "SCHEMA",
          "EXTENSION");

  private static final int VERSION = 5;
  private static final int OLDEST_MINOR = 14;
  private static final int COMPRESSION_IS_A_BYTE = 15;
  private static final int ENTRIES_HAVE_A_KIND = 16;
  private static final int NUMBERS_OF_A_DATE = 7;
  private static final int CUSTOM = 1;

  private final ByteBuffer bytes;
  private final int minor;
  private final int numberSize;
  private final int offsetSize;
  private final int format;
  private final Set<ObjectName> dropped = new HashSet<>();
  private final Set<ObjectName> created = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
  private Optional<DatabaseFacts> database = Optional.empty();

  private TableOfContents(ByteBuffer bytes) {
    this.bytes = bytes;
    this.minor = bytes.get(VERSION + 1);
    this.numberSize = bytes.get(VERSION + 3);
    this.offsetSize = bytes.get(VERSION + 4);
    this.format = bytes.get(VERSION + 5);
    bytes.position(VERSION + 6);
  }

  /// @throws BufferUnderflowException if it goes on after these bytes
  static DumpContent read(byte[] bytes, int offset) {
    if (bytes.length < offset + VERSION + 6) {
      throw new BufferUnderflowException();
    }
    var buffer = ByteBuffer.wrap(bytes, offset, bytes.length - offset).slice();
    if (buffer.get(VERSION) != 1
        || buffer.get(VERSION + 1) < OLDEST_MINOR
        || buffer.get(VERSION + 1) > ENTRIES_HAVE_A_KIND) {
      return DumpContent.removing(
          new Removal.Unknown("What is in the dump is replaced, but its version is not known."));
    }
    return new TableOfContents(buffer).content();
  }

  private DumpContent content() {
    skip(minor < COMPRESSION_IS_A_BYTE ? 1 + numberSize : 1);
    for (var count = 0; count < NUMBERS_OF_A_DATE; count++) {
      number();
    }
    text();
    var serverVersion = text();
    text();
    var entries = number();
    for (var entry = 0; entry < entries; entry++) {
      entry();
    }
    return new DumpContent(
        new Removal.Only(dropped),
        Optional.of(created),
        owners,
        Optional.of(serverVersion).filter(version -> !version.isEmpty()),
        database);
  }

  // The two texts at the beginning are identifiers, the one before the end is a relic, and the
  // numbers after it are entries this one depends on.
  private void entry() {
    number();
    number();
    text();
    text();
    var tag = text();
    var kind = text();
    number();
    var definition = text();
    var drop = text();
    text();
    var schema = text();
    text();
    text();
    if (minor >= ENTRIES_HAVE_A_KIND) {
      number();
    }
    var owner = text();
    text();
    var dependency = text();
    while (!dependency.isEmpty()) {
      dependency = text();
    }
    position();
    if (kind.equals("DATABASE")) {
      database = CreateStatement.facts(definition, owner);
    }
    var name = schema.isEmpty() ? tag : schema + "." + tag;
    // Functions are told apart by their arguments, which only this statement writes in full.
    note(new Entry(kind, tag.endsWith(")") ? DropStatements.named(drop, name) : name, drop, owner));
  }

  private record Entry(String kind, String name, String drop, String owner) {}

  private void note(Entry entry) {
    if (KINDS.contains(entry.kind())) {
      var object = new ObjectName(entry.kind().toLowerCase(Locale.ROOT), entry.name());
      created.add(object);
      if (!entry.drop().isEmpty()) {
        dropped.add(object);
      }
      if (!entry.owner().isEmpty()) {
        owners.add(entry.owner());
      }
    }
  }

  // Where the data is: an offset, or the name of a file.
  private void position() {
    if (format == CUSTOM) {
      skip(1 + offsetSize);
    } else {
      text();
    }
  }

  private String text() {
    var length = number();
    if (length <= 0) {
      return "";
    }
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    var text = new byte[(int) length];
    bytes.get(text);
    return new String(text, UTF_8);
  }

  private long number() {
    var isNegative = bytes.get() != 0;
    var value = 0L;
    for (var shift = 0; shift < numberSize * Byte.SIZE; shift += Byte.SIZE) {
      value |= (bytes.get() & 0xffL) << shift;
    }
    return isNegative ? -value : value;
  }

  private void skip(int count) {
    for (var passed = 0; passed < count; passed++) {
      bytes.get();
    }
  }
}
