package io.borgmaticshell.adapters.database.postgresql.script;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Passes SQL on, except for the statements `BEGIN;` and `COMMIT;`.
///
/// pg_dump puts these two around the data of large objects. In a restore that is one transaction
/// the inner `COMMIT;` would make permanent what came before it, although what comes after it may
/// still fail.
public final class WithoutTransactionControl extends FilterOutputStream {
  private static final byte[] BEGIN = "BEGIN;".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMIT = "COMMIT;".getBytes(StandardCharsets.US_ASCII);

  private final SqlScanner scanner = new SqlScanner();
  private byte[] expected = BEGIN;
  // How many bytes of what is expected came at the end of the last piece.
  private int held;

  public WithoutTransactionControl(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var end = offset + length;
    var passed = goOnWithHeld(bytes, offset, end);
    var start = scanner.scan(bytes, passed, end);
    while (start < end) {
      expected = bytes[start] == BEGIN[0] ? BEGIN : COMMIT;
      var compared = Math.min(expected.length, end - start);
      if (Arrays.equals(bytes, start, start + compared, expected, 0, compared)) {
        out.write(bytes, passed, start - passed);
        passed = start + compared;
        held = compared % expected.length;
      } else {
        scanner.beginStatement();
      }
      start = scanner.scan(bytes, Math.max(passed, start), end);
    }
    out.write(bytes, passed, end - passed);
  }

  private int goOnWithHeld(byte[] bytes, int from, int end) throws IOException {
    var position = from;
    while (held > 0 && position < end) {
      if (bytes[position] == expected[held]) {
        position++;
        held = (held + 1) % expected.length;
      } else {
        passHeld();
      }
    }
    return position;
  }

  private void passHeld() throws IOException {
    if (held > 0) {
      out.write(expected, 0, held);
      scanner.beginStatement();
      scanner.scan(expected, 0, held);
      held = 0;
    }
  }

  /// Passes on all that came in, even the beginning of a statement that might still turn out to be
  /// one to drop.
  @Override
  public void flush() throws IOException {
    passHeld();
    out.flush();
  }
}
