package io.borgmaticshell.adapters.database.mongodb;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import java.util.LinkedHashSet;
import java.util.Set;

/// Follows an archive of `mongodump` from document to document (mongo-tools, "The Mongodump archive
/// format specification"): a magic number, a header, a description of each collection, then data in
/// segments, those of several collections mixed, and for each collection a closing header.
final class ArchiveCheck implements StreamCheck {
  static final EndMark MARK = ArchiveCheck::new;

  private static final int MAGIC = 0x8199e26d;
  private static final int TERMINATOR = -1;
  // Of a document (bsonspec.org); MongoDB's own limit for one that is stored is 16 MiB.
  private static final int SHORTEST = 5;
  private static final int LONGEST = 32 << 20;
  private static final String KNOWN_VERSION = "0.1";
  // Of gzip (RFC 1952), as it is read here: two bytes of magic, the method, no flags or some.
  private static final int GZIP = 0x88b1f;
  private static final int GZIP_BYTES = 0xffffff;

  /// What comes next.
  private enum Part {
    MAGIC,
    HEADER,
    DESCRIPTIONS,
    SEGMENTS,
    DATA,
    CLOSING,
    NOTHING_KNOWN
  }

  private final DocumentReader documents = new DocumentReader(this::onNumber, this::onDocument);
  private final Set<String> described = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> closed = new LinkedHashSet<>();
  private Part part = Part.MAGIC;
  private Verdict otherwise = damaged();

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    documents.accept(bytes, offset, length);
  }

  @Override
  public Verdict verdict() {
    if (part == Part.NOTHING_KNOWN) {
      return otherwise;
    }
    if (part != Part.SEGMENTS || !documents.isBetween()) {
      return new Verdict.Broken("it stops before the closing header of a collection");
    }
    if (!open.isEmpty()) {
      return new Verdict.Broken("it lacks the closing header of " + open.iterator().next());
    }
    return described.stream()
        .filter(name -> !closed.contains(name) && !closed.contains(bucketsOf(name)))
        .findFirst()
        .<Verdict>map(
            name -> new Verdict.Unproven("it lists %s and has no data of it".formatted(name)))
        .orElse(new Verdict.Whole());
  }

  // Where MongoDB keeps the data of a time series.
  private static String bucketsOf(String name) {
    return name.replaceFirst("\\.", ".system.buckets.");
  }

  // Every document begins with its length, where a terminator may stand instead.
  private DocumentReader.Next onNumber(int number) {
    var next = part == Part.DATA ? DocumentReader.Next.SKIP : DocumentReader.Next.READ;
    if (part == Part.MAGIC) {
      onMagic(number);
      next = DocumentReader.Next.NUMBER;
    } else if (number == TERMINATOR) {
      onTerminator();
      next = DocumentReader.Next.NUMBER;
    } else if (part == Part.CLOSING || number < SHORTEST || number > LONGEST) {
      giveUp(damaged());
    }
    return part == Part.NOTHING_KNOWN ? DocumentReader.Next.NOTHING : next;
  }

  private void onMagic(int number) {
    if (number == MAGIC) {
      part = Part.HEADER;
    } else {
      var compressed = (number & GZIP_BYTES) == GZIP;
      giveUp(compressed ? new Verdict.Unproven("it is compressed") : damaged());
    }
  }

  private void onTerminator() {
    switch (part) {
      case DESCRIPTIONS, DATA, CLOSING -> part = Part.SEGMENTS;
      default -> giveUp(damaged());
    }
  }

  private void onDocument(byte[] document) {
    var fields = BsonFields.of(document);
    switch (part) {
      case HEADER -> onHeader(fields.text("version"));
      case DESCRIPTIONS -> {
        // A view has a description and no data.
        if (!fields.text("metadata").contains("\"viewOn\"")) {
          described.add(fields.namespace());
        }
      }
      case SEGMENTS -> onNamespace(fields);
      default -> throw new IllegalStateException("no document is read in part " + part);
    }
  }

  private void onHeader(String version) {
    part = Part.DESCRIPTIONS;
    if (!version.equals(KNOWN_VERSION)) {
      giveUp(
          new Verdict.Unproven("version %s of mongodump's format is not known".formatted(version)));
    }
  }

  private void onNamespace(BsonFields fields) {
    if (fields.isTrue("EOF")) {
      open.remove(fields.namespace());
      closed.add(fields.namespace());
      part = Part.CLOSING;
    } else {
      open.add(fields.namespace());
      part = Part.DATA;
    }
  }

  // The first reason counts; what follows it is not understood.
  private void giveUp(Verdict verdict) {
    if (part != Part.NOTHING_KNOWN) {
      part = Part.NOTHING_KNOWN;
      otherwise = verdict;
    }
  }

  private static Verdict damaged() {
    return new Verdict.Broken("it is no archive that mongorestore could read");
  }
}
