package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;
import java.util.OptionalInt;

/// Where a restore goes instead of where the configuration says, value by value. A text that is
/// empty counts as left out.
///
/// @param container the container to connect to; beats every host
/// @param restorePath the file to restore to, for databases that are files
public record ConnectionOverrides(
    Optional<String> container,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> username,
    Optional<Secret> password,
    Optional<String> restorePath) {

  /// The configuration decides everything.
  public static final ConnectionOverrides NONE =
      new ConnectionOverrides(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// The same, with this password.
  public ConnectionOverrides with(Optional<Secret> secret) {
    return new ConnectionOverrides(container, hostname, port, username, secret, restorePath);
  }

  public ConnectionOverrides {
    container = container.filter(text -> !text.isEmpty());
    hostname = hostname.filter(text -> !text.isEmpty());
    username = username.filter(text -> !text.isEmpty());
    password = password.filter(secret -> !secret.isEmpty());
    restorePath = restorePath.filter(text -> !text.isEmpty());
  }
}
