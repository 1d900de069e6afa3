package io.borgmaticshell.domain.database;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;

/// One item of a `…_databases` list in the configuration.
///
/// @param index its place in that list, from 0
public record DatabaseEntry(HookName hook, int index, Options options) {

  public String name() {
    return options.text(EntryOptions.NAME).orElseThrow();
  }

  /// Where the entry stands in the file: `postgresql_databases[0]`.
  public String location() {
    return hook + "[" + index + "]";
  }

  /// The identity of the dump this entry makes.
  public DumpId dumpId() {
    return dumpIdNamed(name());
  }

  /// The identity of a dump of another database on the same server.
  public DumpId dumpIdNamed(String database) {
    return new DumpId(
        hook,
        database,
        options.text(EntryOptions.HOSTNAME),
        options.number(EntryOptions.PORT),
        options.nonEmptyText(EntryOptions.LABEL),
        options.nonEmptyText(EntryOptions.CONTAINER));
  }
}
