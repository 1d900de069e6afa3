package io.borgmaticshell.adapters.process;

/// What a program may do that others may not.
///
/// @param background whether what it leaves running goes on when it has ended by itself
/// @param parting whether it may be started when our own process is already asked to end
record Liberties(boolean background, boolean parting) {
  static final Liberties NONE = new Liberties(false, false);
}
