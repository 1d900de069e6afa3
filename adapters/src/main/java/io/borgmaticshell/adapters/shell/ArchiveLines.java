package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Prints archives and their content in the columns of `borg list`, because scripts read them.
final class ArchiveLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, uuuu-MM-dd HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private ArchiveLines() {}

  static String of(Archive archive) {
    return "%-36s %s [%s]".formatted(archive.name(), TIME.format(archive.start()), archive.id());
  }

  static String of(ArchiveEntry entry) {
    return String.format(
        Locale.ROOT,
        "%s %-6s %-6s %8d %s %s%s",
        entry.mode(),
        entry.user(),
        entry.group(),
        entry.size(),
        entry.time(),
        entry.path(),
        entry.suffix());
  }
}
