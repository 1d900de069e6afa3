package io.borgmaticshell.adapters.monitoring.delivery;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Says why there was no answer, without the messages of most exceptions: they may hold addresses.
final class BrokenExchange {
  private BrokenExchange() {}

  static Undelivered explained(Throwable cause, String host) {
    return switch (cause) {
      case Undelivered undelivered -> undelivered;
      case HttpTimeoutException e ->
          new Undelivered("%s did not answer in time".formatted(host), e);
      case ConnectException e when isUnknown(e) ->
          new Undelivered("nobody knows the host %s, or its proxy".formatted(host), e);
      case ConnectException e ->
          new Undelivered("nobody listens at %s, or at its proxy".formatted(host), e);
      case SSLException e ->
          new Undelivered(
              "%s cannot be trusted: %s"
                  .formatted(host, Optional.ofNullable(e.getMessage()).orElse("TLS failed")),
              e);
      default ->
          new Undelivered("the connection to %s broke before it answered".formatted(host), cause);
    };
  }

  private static boolean isUnknown(Throwable e) {
    return e instanceof UnresolvedAddressException
        || (e.getCause() != null && isUnknown(e.getCause()));
  }
}
