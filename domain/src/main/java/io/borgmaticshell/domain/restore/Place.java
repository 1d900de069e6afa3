package io.borgmaticshell.domain.restore;

import java.util.Optional;
import java.util.OptionalInt;

/// Where a database is, as far as it can be told without secrets.
///
/// @param database its name there
/// @param container the container its server runs in; then there is no hostname
/// @param file the file, for databases that are files
public record Place(
    String database,
    Optional<String> container,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> username,
    Optional<String> file) {

  /// As people write it: `users at db1:5433`, or the path of a file.
  public String display() {
    if (file.isPresent()) {
      return file.get();
    }
    var host = container.or(() -> hostname).orElse("localhost");
    return database + " at " + host + (port.isPresent() ? ":" + port.getAsInt() : "");
  }

  /// The same place, as a wish for a restore.
  public ConnectionOverrides overrides() {
    return new ConnectionOverrides(container, hostname, port, username, Optional.empty(), file);
  }
}
