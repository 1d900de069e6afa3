package io.borgmaticshell.adapters.database.postgresql.format;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks a dump of any of PostgreSQL's formats. Its first byte tells which one it is, whatever the
/// configuration says: it may have changed since, or say one thing in `format` and another in
/// `options`.
public final class PostgreSqlFormat implements StreamCheck {
  /// Every dump that pg_dump or pg_dumpall writes to its standard output ends so.
  public static final EndMark WHOLE = PostgreSqlFormat::new;

  private static final EndMark TEXT = EndMark.reading(PostgreSqlFormat::judgeText);
  private static final String OF_SERVER = "-- PostgreSQL database cluster dump";
  private static final String RESTRICT = "\n\\restrict ";
  // Dumps of newer versions close with \\unrestrict what they opened with \\restrict.
  private static final Pattern UNRESTRICT = Pattern.compile("\\\\unrestrict \\w+\n\n$");

  private Optional<StreamCheck> format = Optional.empty();

  private PostgreSqlFormat() {}

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    if (length > 0) {
      if (format.isEmpty()) {
        format = Optional.of(format(bytes[offset]));
      }
      format.get().accept(bytes, offset, length);
    }
  }

  @Override
  public Verdict verdict() {
    return format.map(StreamCheck::verdict).orElse(new Verdict.Broken("it is empty"));
  }

  // The magic of custom archives, the first file in tar archives ("toc.dat"), or a comment.
  private static StreamCheck format(byte first) {
    return switch (first) {
      case 'P' -> new CustomArchive();
      case 't' -> new TarArchive();
      default -> TEXT.begin();
    };
  }

  private static Verdict judgeText(String head, String tail) {
    // The dump of a server holds whole dumps of databases.
    var ofServer = head.contains(OF_SERVER + "\n");
    var comment = (ofServer ? OF_SERVER : "-- PostgreSQL database dump") + " complete";
    var unrestricted = UNRESTRICT.matcher(tail);
    var closed = unrestricted.find();
    var text = closed ? tail.substring(0, unrestricted.start()) : tail;
    if (!text.endsWith("\n--\n" + comment + "\n--\n\n")) {
      return new Verdict.Broken("it does not end with '" + comment + "'");
    }
    return closed || ofServer || !head.contains(RESTRICT)
        ? new Verdict.Whole()
        : new Verdict.Broken("it does not end with '\\unrestrict'");
  }
}
