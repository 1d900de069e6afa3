package io.borgmaticshell.application.client;

/// What is known of a client and its counterpart, a server or a dump.
public sealed interface Fit {
  /// They get along, or nothing is known against it.
  record Good() implements Fit {}

  /// They may get along.
  ///
  /// @param reason a sentence for users
  record Doubtful(String reason) implements Fit {}

  /// They are known not to get along.
  ///
  /// @param reason a sentence for users, with both versions
  /// @param advice what to do where no other client is installed
  record Refused(String reason, String advice) implements Fit {}
}
