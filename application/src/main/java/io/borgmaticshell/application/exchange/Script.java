package io.borgmaticshell.application.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Statements for a database's client. Bytes, because what comes from a dump need not be UTF-8.
public final class Script {
  private final byte[] content;

  private Script(byte[] content) {
    this.content = content;
  }

  public static Script of(byte[] bytes) {
    return new Script(bytes.clone());
  }

  public static Script of(String text) {
    return new Script(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return content.clone();
  }

  /// This script, and another after it.
  public Script then(Script other) {
    var both = new ByteArrayOutputStream(content.length + other.content.length);
    both.writeBytes(content);
    both.writeBytes(other.content);
    return new Script(both.toByteArray());
  }

  /// This script, and more after it.
  public Script then(String text) {
    return then(of(text));
  }
}
