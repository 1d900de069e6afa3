package io.borgmaticshell.application.hook;

import java.nio.charset.StandardCharsets;

/// Keeps both ends of a dump, which is where text formats say what they are and that they are
/// complete.
public final class Ends implements StreamCheck {
  /// How many bytes of each end are kept.
  public static final int BYTES = 4096;

  private final Judgement judgement;
  private final byte[] head = new byte[BYTES];
  private final byte[] tail = new byte[BYTES];
  private int headLength;
  private int tailLength;

  Ends(Judgement judgement) {
    this.judgement = judgement;
  }

  /// Judges a dump by its ends, which are the same in a short one. Each byte is one character.
  @FunctionalInterface
  public interface Judgement {
    Verdict of(String head, String tail);
  }

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    var missing = Math.min(length, BYTES - headLength);
    System.arraycopy(bytes, offset, head, headLength, missing);
    headLength += missing;
    var added = Math.min(length, BYTES);
    var kept = Math.min(tailLength, BYTES - added);
    System.arraycopy(tail, tailLength - kept, tail, 0, kept);
    System.arraycopy(bytes, offset + length - added, tail, kept, added);
    tailLength = kept + added;
  }

  @Override
  public Verdict verdict() {
    return judgement.of(text(head, headLength), text(tail, tailLength));
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
