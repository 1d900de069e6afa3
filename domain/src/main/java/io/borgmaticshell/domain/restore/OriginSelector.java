package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.Optional;
import java.util.OptionalInt;

/// Describes where a dump came from. A part that was left out, or is empty, means *any*.
///
/// @param hostname `localhost` means a dump that names no host, too, unless a container ran it
/// @param port the usual port of a kind of database means a dump that names no port, too
public record OriginSelector(
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> label,
    Optional<String> container) {
  private static final String LOCAL = "localhost";

  /// From anywhere.
  public static final OriginSelector ANY =
      new OriginSelector(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  public OriginSelector {
    hostname = hostname.filter(text -> !text.isEmpty());
    label = label.filter(text -> !text.isEmpty());
    container = container.filter(text -> !text.isEmpty());
  }

  /// Everything that can be said about the origin of a dump.
  static OriginSelector of(DumpId dump, UsualPorts ports) {
    return new OriginSelector(host(dump), ports.portOf(dump), dump.label(), dump.container());
  }

  boolean matches(DumpId dump, UsualPorts ports) {
    var actual = of(dump, ports);
    return fits(hostname, actual.hostname)
        && (port.isEmpty() || port.equals(actual.port))
        && fits(label, actual.label)
        && fits(container, actual.container);
  }

  private static boolean fits(Optional<String> asked, Optional<String> actual) {
    return asked.isEmpty() || asked.equals(actual);
  }

  private static Optional<String> host(DumpId dump) {
    var named = dump.hostname().filter(text -> !text.isEmpty());
    return named.isPresent() || dump.container().isPresent() ? named : Optional.of(LOCAL);
  }
}
