package io.borgmaticshell.adapters.database.postgresql.content;

import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/// Reads what a dump of one database drops and creates: archives have a table of contents at their
/// beginning, and text begins with all the statements that drop something.
public final class PostgreSqlContent implements ContentScan {
  private static final int FIRST_TRY = 16 * 1024;
  private static final int LONGEST = 256 * 1024 * 1024;
  private static final int TAR_HEADER = 512;

  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private Optional<DumpContent> found = Optional.empty();
  private int nextTry = FIRST_TRY;

  @Override
  public boolean accept(byte[] bytes, int offset, int length) {
    read.write(bytes, offset, length);
    if (read.size() >= nextTry) {
      nextTry = 2 * read.size();
      found = parse();
    }
    return found.isEmpty() && read.size() < LONGEST;
  }

  @Override
  public DumpContent content() {
    return found
        .or(this::parse)
        .orElseGet(() ->
            DumpContent.removing(new Removal.Unknown("Its table of contents cannot be read.")));
  }

  private Optional<DumpContent> parse() {
    var bytes = read.toByteArray();
    try {
      return switch (bytes.length == 0 ? 0 : bytes[0]) {
        case 'P' -> Optional.of(TableOfContents.read(bytes, 0));
        // The first file in a tar archive is the table of contents.
        case 't' -> Optional.of(TableOfContents.read(bytes, TAR_HEADER));
        default -> DropStatements.read(bytes);
      };
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }
}
