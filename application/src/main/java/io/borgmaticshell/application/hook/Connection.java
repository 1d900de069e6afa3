package io.borgmaticshell.application.hook;

import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// How a database server is reached.
///
/// @param container the container the server runs in; its address takes the place of the hostname
public record Connection(
    Optional<String> container,
    Optional<String> hostname,
    OptionalInt port,
    Optional<String> username,
    Optional<Secret> password) {

  /// As an entry says for backups.
  static Connection forDump(Options options) {
    return new Connection(
        options.nonEmptyText(EntryOptions.CONTAINER),
        options.nonEmptyText(EntryOptions.HOSTNAME),
        options.number(EntryOptions.PORT),
        options.text(EntryOptions.USERNAME),
        options.nonEmptyText(EntryOptions.PASSWORD).map(Secret::new));
  }

  /// As the command line says for a restore, and an entry where it says nothing: the `restore_…`
  /// options win over the plain ones, value by value.
  static Connection forRestore(Options options, ConnectionOverrides overrides) {
    var port = options.number(EntryOptions.RESTORE_PORT);
    var usualPort = port.isPresent() ? port : options.number(EntryOptions.PORT);
    return new Connection(
        containerForRestore(options, overrides),
        overrides
            .hostname()
            .or(() -> first(options, EntryOptions.RESTORE_HOSTNAME, EntryOptions.HOSTNAME))
            .filter(host -> !host.isEmpty()),
        overrides.port().isPresent() ? overrides.port() : usualPort,
        overrides
            .username()
            .or(() -> first(options, EntryOptions.RESTORE_USERNAME, EntryOptions.USERNAME)),
        overrides.password().or(() -> passwordForRestore(options)));
  }

  // What is said about restores beats what is not, and the command line beats both.
  private static Optional<String> containerForRestore(
      Options options, ConnectionOverrides overrides) {
    if (overrides.container().isPresent() || overrides.hostname().isPresent()) {
      return overrides.container();
    }
    var plain =
        options.has(EntryOptions.RESTORE_HOSTNAME)
            ? Optional.<String>empty()
            : options.nonEmptyText(EntryOptions.CONTAINER);
    return options.nonEmptyText(EntryOptions.RESTORE_CONTAINER).or(() -> plain);
  }

  private static Optional<Secret> passwordForRestore(Options options) {
    return first(options, EntryOptions.RESTORE_PASSWORD, EntryOptions.PASSWORD)
        .filter(password -> !password.isEmpty())
        .map(Secret::new);
  }

  private static Optional<String> first(Options options, OptionSpec preferred, OptionSpec other) {
    return options.text(preferred).or(() -> options.text(other));
  }

  /// The same, with the user and the password that the texts stand for.
  Connection identified(UnaryOperator<String> credentials) {
    return new Connection(
        container,
        hostname,
        port,
        username.map(credentials),
        password.map(secret -> secret.within(credentials)));
  }

  /// The same, with the address of the container, if there is one, for a hostname.
  Connection reachable(UnaryOperator<String> addressOf) {
    return new Connection(
        container, container.map(addressOf).or(() -> hostname), port, username, password);
  }
}
