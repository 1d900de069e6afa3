package io.borgmaticshell.application.port.progress;

/// How much has flowed from one program to another so far, and which of them was waited for. One
/// thread writes, any may look.
public final class Gauge {
  private volatile long bytes;
  private volatile long waitedForSource;
  private volatile long waitedForSink;
  private volatile boolean atEnd;

  /// Notes that a piece came in.
  ///
  /// @param nanos how long it was waited for, in nanoseconds
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only look
  public void came(long count, long nanos) {
    bytes += count;
    waitedForSource += nanos;
  }

  /// Notes that a piece was passed on.
  ///
  /// @param nanos how long that took, in nanoseconds
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only look
  public void passed(long nanos) {
    waitedForSink += nanos;
  }

  /// Notes that all of it came in.
  public void end() {
    atEnd = true;
  }

  /// How many bytes came in.
  public long bytes() {
    return bytes;
  }

  /// How long the program was waited for that they come from, in nanoseconds.
  public long waitedForSource() {
    return waitedForSource;
  }

  /// How long the program was waited for that they go to, in nanoseconds.
  public long waitedForSink() {
    return waitedForSink;
  }

  /// Whether all of it came in, so that only the proof and the end are missing.
  public boolean isAtEnd() {
    return atEnd;
  }
}
