package io.borgmaticshell.adapters.shell.repl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Shows what a terminal would show, and lets a test wait for it like a person does: keys typed
/// before a prompt appears may be lost.
final class Screen extends ByteArrayOutputStream {
  @Override
  public synchronized void write(int character) {
    super.write(character);
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] text, int offset, int length) {
    super.write(text, offset, length);
    notifyAll();
  }

  synchronized void awaitText(String text, int times) throws InterruptedException {
    while (toString(StandardCharsets.UTF_8).split(Pattern.quote(text), -1).length <= times) {
      wait();
    }
  }
}
