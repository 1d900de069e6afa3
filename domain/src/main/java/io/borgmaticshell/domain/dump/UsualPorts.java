package io.borgmaticshell.domain.dump;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Knows, for each kind of database, the port that means the same as none.
///
/// @param ports nothing for databases that are files
public record UsualPorts(Map<HookName, Integer> ports) {
  /// No kind of database has a usual port.
  public static final UsualPorts NONE = new UsualPorts(Map.of());

  public UsualPorts {
    ports = Map.copyOf(ports);
  }

  /// The port a dump came from: as configured, else the usual one.
  public OptionalInt portOf(DumpId dump) {
    var usual = Optional.ofNullable(ports.get(dump.hook()));
    return dump.port().isPresent() || usual.isEmpty() ? dump.port() : OptionalInt.of(usual.get());
  }
}
