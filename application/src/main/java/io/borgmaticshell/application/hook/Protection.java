package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.exchange.Exchange;

/// What becomes of the data that are there if a restore fails, or anybody who takes part in it
/// dies.
public sealed interface Protection {

  /// They stay: the client makes everything permanent at the end of its input, or nothing.
  record Transaction() implements Protection {}

  /// They stay: the dump goes into a new file, which takes the old one's place once it is complete.
  record NewFile(RestoreRecipe.Replacement replacement) implements Protection {}

  /// They stay: the dump goes into a scratch database, which takes the target's place once it is
  /// complete. Where that cannot be done, [ProvenDump] is what remains, and users are told why.
  record ScratchDatabase(Exchange exchange) implements Protection {}

  /// Half of the new data may be among them if the client or the server fails. A dump that is not
  /// whole, or does not come out of the archive, does no harm: all of it is read once before the
  /// client begins.
  ///
  /// @param reason why no more can be done, a sentence for users
  record ProvenDump(String reason) implements Protection {}

  /// Half of the new data may be among them, whatever fails.
  ///
  /// @param reason a sentence for users
  record None(String reason) implements Protection {}
}
