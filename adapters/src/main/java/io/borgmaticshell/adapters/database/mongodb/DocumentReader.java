package io.borgmaticshell.adapters.database.mongodb;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Takes a stream of BSON documents apart, in pieces cut anywhere (bsonspec.org: a document begins
/// with its length in bytes, four of them for that length included, the lowest first).
final class DocumentReader {
  /// What to do after a number.
  enum Next {
    /// It is the length of a document that matters.
    READ,
    /// It is the length of a document that does not.
    SKIP,
    /// It is no length; another number follows.
    NUMBER,
    /// The rest of the stream does not matter.
    NOTHING
  }

  private final IntFunction<Next> onNumber;
  private final Consumer<byte[]> onDocument;
  private byte[] wanted = new byte[Integer.BYTES];
  private int filled;
  private long skipping;

  /// Reads from the beginning of a stream.
  ///
  /// @param onNumber decides what each number is; a length only if it can be one
  /// @param onDocument is given each document that matters, whole
  DocumentReader(IntFunction<Next> onNumber, Consumer<byte[]> onDocument) {
    this.onNumber = onNumber;
    this.onDocument = onDocument;
  }

  void accept(byte[] bytes, int offset, int length) {
    var position = offset;
    var end = offset + length;
    while (position < end) {
      var skipped = (int) Math.min(skipping, end - position);
      skipping -= skipped;
      position += skipped;
      var taken = Math.min(wanted.length - filled, end - position);
      System.arraycopy(bytes, position, wanted, filled, taken);
      filled += taken;
      position += taken;
      if (filled == wanted.length) {
        goOn();
      }
    }
  }

  private void goOn() {
    if (wanted.length > Integer.BYTES) {
      onDocument.accept(wanted);
      expectNumber();
      return;
    }
    var number = 0;
    for (var at = Integer.BYTES - 1; at >= 0; at--) {
      number = number << Byte.SIZE | (wanted[at] & 0xff);
    }
    follow(onNumber.apply(number), number);
  }

  private void follow(Next next, int number) {
    switch (next) {
      case NUMBER -> expectNumber();
      case NOTHING -> skip(Long.MAX_VALUE);
      case SKIP -> skip(number - Integer.BYTES);
      case READ -> wanted = Arrays.copyOf(wanted, number);
    }
  }

  private void skip(long bytes) {
    expectNumber();
    skipping = bytes;
  }

  private void expectNumber() {
    wanted = new byte[Integer.BYTES];
    filled = 0;
  }

  /// Whether nothing came yet of what comes next.
  boolean isBetween() {
    return filled == 0 && skipping == 0;
  }
}
