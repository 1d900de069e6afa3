package io.borgmaticshell.application.hook;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// Tells a whole dump from one that was cut: how the last bytes of a whole one look.
///
/// @param description what is looked for, in words for people
/// @param inTail whether the last [#TAIL_BYTES] of a stream show it
public record EndMark(String description, Predicate<byte[]> inTail) {
  /// How many bytes of the end are looked at.
  public static final int TAIL_BYTES = 4096;

  /// For formats that cannot be recognised by their end.
  public static final EndMark UNKNOWN = new EndMark("nothing", tail -> true);

  /// The text must stand somewhere in the tail.
  public static EndMark containing(String text) {
    return new EndMark("'" + text + "'", tail -> decode(tail).contains(text));
  }

  /// The last line must be this text.
  public static EndMark lastLine(String text) {
    return new EndMark(
        "a last line '" + text + "'", tail -> ("\n" + decode(tail)).endsWith("\n" + text + "\n"));
  }

  private static String decode(byte[] tail) {
    return new String(tail, StandardCharsets.ISO_8859_1);
  }
}
