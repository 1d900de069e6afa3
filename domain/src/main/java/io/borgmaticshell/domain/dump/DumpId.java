package io.borgmaticshell.domain.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalInt;

/// Identifies a dump by what was configured when it was made. Two dumps of one archive never have
/// the same [path][ArchivePath].
///
/// @param hostname the host as configured, not as resolved; empty for a local socket or a file
/// @param port the port as configured, empty where none was
public record DumpId(
    HookName hook,
    String database,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> label,
    Optional<String> container)
    implements Comparable<DumpId> {

  /// The name that stands for every database of a server in one dump.
  public static final String ALL = "all";

  // What Linux allows for a file name, in bytes (Linux manual, "path_resolution").
  private static final int LONGEST = 255;

  public DumpId {
    if (database.isBlank() || database.contains("/") || database.matches("\\.\\.?")) {
      throw new IllegalArgumentException(
          ("database name '%s' cannot name a dump: it must be non-blank, free of '/',"
                  + " and more than a dot or two")
              .formatted(database));
    }
    var length = database.getBytes(UTF_8).length;
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "database name '%s' cannot name a dump: it is %d bytes long, and a file name has %d at most"
              .formatted(database, length, LONGEST));
    }
  }

  /// The shortest way people write it: `users@db1:5433 (postgresql)`.
  public String display() {
    return database + origin() + " (" + hook.shortName() + ")";
  }

  private String origin() {
    if (label.isPresent()) {
      return "@" + label.get();
    }
    var host = container.or(() -> hostname).orElse("");
    var portSuffix = port.isPresent() ? ":" + port.getAsInt() : "";
    return host.isEmpty() && portSuffix.isEmpty() ? "" : "@" + host + portSuffix;
  }

  @Override
  public int compareTo(DumpId other) {
    return display().compareTo(other.display());
  }
}
