package io.borgmaticshell.adapters.database.postgresql.script;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Changes what stands before the first `CREATE` of a dump where it would fail for no good reason,
/// and passes on everything else.
///
/// Clients of version 17 and newer begin with a setting that older servers do not know. And a dump
/// that drops what it creates drops the key of each partition first, which a server refuses as long
/// as the key of the whole table is there; the table, which is dropped later, takes the key along.
public final class LenientBeginning extends FilterOutputStream {
  /// What clients say that fail for one of these reasons.
  public static final Pattern WOULD_HELP =
      Pattern.compile(
          "unrecognized configuration parameter \"transaction_timeout\""
              + "|cannot drop inherited constraint"
              + "|cannot drop index .* because index .* requires it");

  private static final String UNKNOWN_SETTING = "SET transaction_timeout = 0;";
  private static final String KNOWN_SETTING =
      "SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings"
          + " WHERE name = 'transaction_timeout';";
  private static final Pattern DROP =
      Pattern.compile(
          "(?s)(ALTER TABLE IF EXISTS ONLY .* DROP CONSTRAINT|DROP INDEX) IF EXISTS .*");
  private static final Pattern FIRST_TO_LAST = Pattern.compile("(?s)(CREATE|COPY|INSERT)\\b.*");
  private static final String QUOTE = "$borgmatic_shell$";
  // No statement that is of interest is as long.
  private static final int LONGEST = 1 << 20;

  private final SqlScanner scanner = new SqlScanner();
  private final ByteArrayOutputStream statement = new ByteArrayOutputStream();
  private boolean over;

  public LenientBeginning(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var end = offset + length;
    var position = offset;
    while (position < end && !over) {
      var next = scanner.scan(bytes, position, end);
      statement.write(bytes, position, next - position);
      if (next < end) {
        passStatement();
        scanner.beginStatement();
      }
      position = next;
      over |= statement.size() > LONGEST;
    }
    if (over) {
      passUnchanged();
      out.write(bytes, position, end - position);
    }
  }

  private void passStatement() throws IOException {
    var text = statement.toString(StandardCharsets.ISO_8859_1);
    over = FIRST_TO_LAST.matcher(text).matches();
    if (text.startsWith(UNKNOWN_SETTING)) {
      replace(KNOWN_SETTING + text.substring(UNKNOWN_SETTING.length()));
    } else if (DROP.matcher(text).matches() && !text.contains(QUOTE)) {
      replace(
          """
          DO %s BEGIN
          %s
          EXCEPTION WHEN invalid_table_definition OR dependent_objects_still_exist THEN NULL;
          END %s;
          """
              .formatted(QUOTE, text, QUOTE));
    }
    passUnchanged();
  }

  private void replace(String text) throws IOException {
    statement.reset();
    statement.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void passUnchanged() throws IOException {
    statement.writeTo(out);
    statement.reset();
  }

  // Closing flushes, too. What is held back in between is passed on as it is: it ends the dump.
  @Override
  public void close() throws IOException {
    passStatement();
    super.close();
  }
}
