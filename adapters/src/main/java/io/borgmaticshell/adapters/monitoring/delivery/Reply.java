package io.borgmaticshell.adapters.monitoring.delivery;

/// What a service answered. It may hold secrets, such as the key of a session.
///
/// @param host who answered, fit for messages
public record Reply(String host, String body) {
  @Override
  public String toString() {
    return "Reply from " + host;
  }
}
