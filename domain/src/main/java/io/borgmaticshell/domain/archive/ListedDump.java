package io.borgmaticshell.domain.archive;

import java.util.OptionalLong;

/// A dump found in an archive, and what is known about it.
///
/// @param bytes its size; empty if the archive lists the dump but does not hold it
public record ListedDump(StoredDump dump, OptionalLong bytes, Proof proof) {

  /// Whether a dump was seen to be whole when it was stored.
  public enum Proof {
    /// It ended as a whole dump does.
    PROVEN,
    /// Nobody can tell from its end.
    UNPROVEN,
    /// The archive says nothing about it: another program made it.
    NONE
  }
}
