package io.borgmaticshell.adapters.database.postgresql.format;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks a dump of any of PostgreSQL's formats. Its first byte tells which one it is, whatever the
/// configuration says: it may have changed since, or say one thing in `format` and another in
/// `options`.
public final class PostgreSqlFormat implements StreamCheck {
  /// Every dump that pg_dump or pg_dumpall writes to its standard output ends so.
  public static final EndMark WHOLE = PostgreSqlFormat::new;

  public static final DumpFormat PLAIN = DumpFormat.stream("plain");
  public static final DumpFormat CUSTOM = DumpFormat.stream("custom");
  public static final DumpFormat TAR = DumpFormat.stream("tar");

  /// What `pg_dump` makes of `plain` with `compression`.
  public static final DumpFormat COMPRESSED_PLAIN = DumpFormat.stream("compressed plain");

  private static final String GZIP = "\u001f\u008b";
  private static final String ZSTD = "(\u00b5/\u00fd";
  private static final String LZ4 = "\u0004\"M\u0018";

  private static final EndMark TEXT = EndMark.reading(PostgreSqlFormat::judgeText);
  private static final String OF_SERVER = "-- PostgreSQL database cluster dump";
  private static final String RESTRICT = "\n\\restrict ";
  // Dumps of newer versions close with \\unrestrict what they opened with \\restrict.
  private static final Pattern UNRESTRICT = Pattern.compile("\\\\unrestrict \\w+\n\n$");

  private Optional<StreamCheck> format = Optional.empty();

  private PostgreSqlFormat() {}

  /// Recognises a stream: by the magic of custom archives, by the first file in tar archives, by
  /// the magic of compressed files; everything else is text.
  public static DumpFormat of(DumpHead head) {
    if (head.startsWith("PGDMP")) {
      return CUSTOM;
    }
    if (head.startsWith("toc.dat\0")) {
      return TAR;
    }
    return Stream.of(GZIP, ZSTD, LZ4).anyMatch(head::startsWith) ? COMPRESSED_PLAIN : PLAIN;
  }

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
