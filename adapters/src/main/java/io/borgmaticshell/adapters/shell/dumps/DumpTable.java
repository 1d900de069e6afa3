package io.borgmaticshell.adapters.shell.dumps;

import io.borgmaticshell.adapters.shell.output.ProgressPrinter;
import io.borgmaticshell.adapters.shell.table.Screen;
import io.borgmaticshell.adapters.shell.table.Table;
import io.borgmaticshell.application.repository.ListDumps.Found;
import io.borgmaticshell.domain.archive.ListedDump;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// Shows the dumps of one archive to people: the archive and its time, then a line for each dump.
/// Columns in which nothing would stand are left out, so that the usual table is narrow.
final class DumpTable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final List<Column> COLUMNS =
      List.of(
          new Column("DATABASE", dump -> dump.dump().id().database()),
          new Column("HOOK", dump -> dump.dump().id().hook().shortName()),
          new Column("HOST", dump -> dump.dump().id().hostname().orElse("")),
          new Column("PORT", dump -> port(dump.dump().id().port())),
          new Column("LABEL", dump -> dump.dump().id().label().orElse("")),
          new Column("CONTAINER", dump -> dump.dump().id().container().orElse("")),
          new Column("SIZE", dump -> size(dump.bytes())),
          new Column("PROOF", dump -> dump.proof().name().toLowerCase(Locale.ROOT)));

  private static final int INDENTATION = 2;

  private DumpTable() {}

  /// One thing told about each dump.
  private record Column(String title, Function<ListedDump, String> content) {
    boolean isUsed(List<ListedDump> dumps) {
      return dumps.stream().anyMatch(dump -> !content.apply(dump).isEmpty());
    }
  }

  static String of(Found found, Screen screen) {
    var used = COLUMNS.stream().filter(column -> column.isUsed(found.dumps())).toList();
    var rows = new ArrayList<List<String>>();
    rows.add(used.stream().map(Column::title).toList());
    for (var dump : found.dumps()) {
      rows.add(used.stream().map(column -> column.content().apply(dump)).toList());
    }
    return found.archive()
        + found.start().map(start -> "  " + TIME.format(start)).orElse("")
        + "\n"
        + new Table(rows, INDENTATION).on(screen);
  }

  private static String port(OptionalInt port) {
    return port.isPresent() ? Integer.toString(port.getAsInt()) : "";
  }

  private static String size(OptionalLong bytes) {
    return bytes.isPresent() ? ProgressPrinter.size(bytes.getAsLong()) : "missing";
  }
}
