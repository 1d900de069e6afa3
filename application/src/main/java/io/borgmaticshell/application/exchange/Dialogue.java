package io.borgmaticshell.application.exchange;

import java.util.function.Function;

/// A conversation with a server: a script, and what follows from its answer. It is pure; somebody
/// else runs the scripts.
///
/// @param <T> what the conversation is about
public sealed interface Dialogue<T> {

  /// Nothing is left to be said.
  record Ended<T>(T outcome) implements Dialogue<T> {}

  /// A script is to be run.
  ///
  /// @param next makes something of what the script printed
  record Asked<T>(Script script, Function<String, Dialogue<T>> next) implements Dialogue<T> {}
}
