package io.borgmaticshell.adapters.database.mysql.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.regex.Pattern.MULTILINE;

import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the first statements of a dump, which say whether it drops the database or only those of
/// its tables, routines and events that are in the dump.
public final class DropScan implements ContentScan {
  // Before these come only comments and settings.
  private static final int FAR_ENOUGH = 64 * 1024;

  // It stands in the comment at the beginning.
  private static final Pattern VERSION = Pattern.compile("^-- Server version\\s+(\\S+)", MULTILINE);
  private static final int LONGEST_COMMENT = 4096;

  private final Lexer lexer = new Lexer();
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream statement = new ByteArrayOutputStream();
  private Optional<Removal> removal = Optional.empty();
  private int read;

  @Override
  public boolean accept(byte[] bytes, int offset, int length) {
    head.write(bytes, offset, Math.min(length, LONGEST_COMMENT - head.size()));
    for (var at = offset; at < offset + length && isOpen(); at++) {
      statement.write(bytes[at]);
      read++;
      if (lexer.read(bytes[at]) == Lexer.Event.STATEMENT) {
        judge(new Statement(statement.toByteArray(), lexer.tokens()));
        statement.reset();
        lexer.next();
      }
    }
    return isOpen();
  }

  private boolean isOpen() {
    return removal.isEmpty() && read < FAR_ENOUGH;
  }

  private void judge(Statement found) {
    removal =
        switch (found.kind()) {
          case DATABASE ->
              found.isWord(0, "DROP") ? Optional.of(new Removal.Everything()) : removal(found);
          case TABLE, VIEW, BODY -> Optional.of(parts());
          case SET, OTHER -> removal;
        };
  }

  // Once the database is entered, nobody drops it any more.
  private Optional<Removal> removal(Statement found) {
    return found.isWord(0, "USE") ? Optional.of(parts()) : removal;
  }

  private static Removal parts() {
    return new Removal.Unknown(
        "What is in the dump is dropped and replaced, one after the other; the rest stays.");
  }

  @Override
  public DumpContent content() {
    var version = VERSION.matcher(head.toString(ISO_8859_1));
    return new DumpContent(
        removal.orElseGet(DropScan::parts),
        Optional.empty(),
        Set.of(),
        version.find() ? Optional.of(version.group(1)) : Optional.empty(),
        Optional.empty());
  }
}
