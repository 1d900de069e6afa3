package io.borgmaticshell.adapters.faults;

import java.util.Random;
import java.util.stream.Stream;

/// What goes wrong with a restore, and at which byte of the dump.
///
/// @param offset in bytes, from 0
/// @param turn which of the runs of the client, or of Borg's extractions, is meant; from 0
record Fault(Kind kind, long offset, int turn) {

  enum Kind {
    /// Nothing.
    NONE,
    /// Borg reports success, but its output ends early.
    CUT,
    /// Borg is killed.
    BORG_KILLED,
    /// Borg is killed in one of its extractions, and does the others well.
    BORG_KILLED_ONCE,
    /// The database's client is killed.
    CLIENT_KILLED,
    /// The database's client is killed, and just before that the server.
    SERVER_KILLED,
    /// One bit is another.
    FLIPPED
  }

  private static final long LONG_SCRIPT = 20_000;

  static final Fault NONE = new Fault(Kind.NONE, 0, 0);

  /// The same faults each time, a third of each kind, spread over a dump of that many bytes.
  static Stream<Fault> interruptions(int count, long length) {
    var random = new Random(length);
    var kinds = new Kind[] {Kind.CUT, Kind.BORG_KILLED, Kind.CLIENT_KILLED};
    return Stream.iterate(0, turn -> turn < count, turn -> turn + 1)
        .map(turn -> new Fault(kinds[turn % kinds.length], random.nextLong(length), 0));
  }

  /// The same faults of extractions each time, spread over a dump of that many bytes. Of those that
  /// happen once, the second extraction is meant.
  static Stream<Fault> extractions(int count, long length) {
    var random = new Random(length);
    var kinds =
        new Kind[] {Kind.CUT, Kind.BORG_KILLED, Kind.BORG_KILLED_ONCE, Kind.CUT, Kind.BORG_KILLED};
    return Stream.iterate(0, turn -> turn < count, turn -> turn + 1)
        .map(turn -> new Fault(kinds[turn % kinds.length], random.nextLong(length), 1));
  }

  /// The same flips each time.
  static Stream<Fault> flips(int count, long length) {
    return new Random(length)
        .longs(count, 0, length)
        .mapToObj(offset -> new Fault(Kind.FLIPPED, offset, 0));
  }

  /// The same deaths each time, in one run of the client after the other.
  static Stream<Fault> deaths(Kind kind, int count, int turns) {
    var random = new Random(turns);
    return Stream.iterate(0, turn -> turn < count, turn -> turn + 1)
        .map(turn -> new Fault(kind, random.nextLong(LONG_SCRIPT), turn % turns));
  }
}
