package io.borgmaticshell.domain.dump;

import java.nio.charset.StandardCharsets;

/// The first bytes of a dump that is a stream, by which its format is recognised. A dump that is a
/// directory has none.
///
/// @param text each character is one byte
public record DumpHead(String text) {
  /// How many bytes are kept of a longer dump; as many as the header of a tar archive has.
  public static final int BYTES = 512;

  public static final DumpHead NONE = new DumpHead("");

  public static DumpHead of(byte[] bytes) {
    return new DumpHead(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public boolean startsWith(String magic) {
    return text.startsWith(magic);
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
