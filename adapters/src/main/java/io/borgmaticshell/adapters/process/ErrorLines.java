package io.borgmaticshell.adapters.process;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Drains the standard error of a program, so that it never blocks, and keeps the end of it. Text
/// that is not UTF-8 is shown as well as it can be.
final class ErrorLines {
  private static final int KEPT = 25;
  private static final int BUFFER = 4096;

  private final Deque<String> last = new ArrayDeque<>();
  private final Thread drain;

  ErrorLines(InputStream errors, Consumer<String> listener) {
    drain = Thread.ofVirtual().name("errors").start(() -> drain(errors, listener));
  }

  /// Passes everything on as it comes, as a question is not a whole line.
  ErrorLines(InputStream errors, OutputStream copy) {
    drain = Thread.ofVirtual().name("errors").start(() -> copy(errors, copy));
  }

  private void copy(InputStream errors, OutputStream copy) {
    var all = new ByteArrayOutputStream();
    try {
      var buffer = new byte[BUFFER];
      for (var length = errors.read(buffer); length >= 0; length = errors.read(buffer)) {
        copy.write(buffer, 0, length);
        copy.flush();
        if (all.size() > KEPT * BUFFER) {
          all.reset();
        }
        all.write(buffer, 0, length);
      }
    } catch (IOException e) {
      keep("(its error output could not be passed on: " + e.getMessage() + ")");
    }
    all.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(this::keep);
  }

  private void drain(InputStream errors, Consumer<String> listener) {
    try (var lines = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        listener.accept(line);
      }
    } catch (IOException e) {
      keep("(its error output could not be read to the end: " + e.getMessage() + ")");
    }
  }

  private synchronized void keep(String line) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.add(line);
  }

  /// Waits until everything was read.
  List<String> finish() throws InterruptedException {
    drain.join();
    synchronized (this) {
      return List.copyOf(last);
    }
  }
}
