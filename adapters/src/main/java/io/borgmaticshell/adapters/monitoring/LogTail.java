package io.borgmaticshell.adapters.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// The end of a log, as much of it as a service takes: whole lines, and dots in place of those left
/// out before.
public final class LogTail {
  private static final String LEFT_OUT = "...\n";

  private final long capacity;
  private final Deque<String> lines = new ArrayDeque<>();
  private long bytes;
  private boolean forgetful;

  /// @param limit how many bytes of UTF-8 the text has at most, dots included; what leaves no room
  ///   for a line means that there is no limit, as with the original
  public LogTail(long limit) {
    var room = limit - LEFT_OUT.length();
    this.capacity = room > 0 ? room : Long.MAX_VALUE;
  }

  public synchronized void add(String text) {
    text.lines()
        .map(line -> line + "\n")
        .forEach(line -> {
          lines.add(line);
          bytes += size(line);
        });
    while (bytes > capacity) {
      bytes -= size(lines.removeFirst());
      forgetful = true;
    }
  }

  /// Every line, each with its end.
  public synchronized String text() {
    return (forgetful ? LEFT_OUT : "") + String.join("", lines);
  }

  private static int size(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length;
  }
}
