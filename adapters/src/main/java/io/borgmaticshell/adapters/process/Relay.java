package io.borgmaticshell.adapters.process;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import io.borgmaticshell.application.port.progress.Gauge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Passes a dump on and checks it on the way, but withholds its end: whoever reads the other side
/// cannot take the dump for finished before [#release] is called.
public final class Relay {
  // More than any format's closing bytes, and large enough that copying costs little.
  private static final int WITHHELD = 64 * 1024;
  private static final int CHUNK = 64 * 1024;

  private final byte[] buffer = new byte[WITHHELD + CHUNK];
  private final StreamCheck check;
  private final Gauge gauge = new Gauge();
  private int filled;

  public Relay(EndMark mark) {
    check = mark.begin();
  }

  /// Passes everything on except the last 64 KiB. Returns at the end of the input.
  public void pump(InputStream from, OutputStream to) throws IOException {
    for (var read = fill(from); read >= 0; read = fill(from)) {
      if (filled == buffer.length) {
        pass(CHUNK, to);
      }
    }
    gauge.end();
    pass(Math.max(0, filled - WITHHELD), to);
  }

  private void pass(int count, OutputStream to) throws IOException {
    var start = System.nanoTime();
    to.write(buffer, 0, count);
    gauge.passed(System.nanoTime() - start);
    System.arraycopy(buffer, count, buffer, 0, filled - count);
    filled -= count;
  }

  private int fill(InputStream from) throws IOException {
    var start = System.nanoTime();
    var read = from.read(buffer, filled, buffer.length - filled);
    if (read > 0) {
      gauge.came(read, System.nanoTime() - start);
      check.accept(buffer, filled, read);
      filled += read;
    }
    return read;
  }

  /// Passes the withheld end on.
  public void release(OutputStream to) throws IOException {
    to.write(buffer, 0, filled);
    to.flush();
  }

  /// How many bytes came in so far.
  public long bytes() {
    return gauge.bytes();
  }

  /// Says at any time how far it is.
  public Gauge gauge() {
    return gauge;
  }

  /// What is known of the dump, once all of it came in.
  public StreamCheck.Verdict verdict() {
    return check.verdict();
  }
}
