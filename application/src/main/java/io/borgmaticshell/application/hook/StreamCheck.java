package io.borgmaticshell.application.hook;

/// Watches one dump go by and says in the end whether it was whole. Sees every byte once, in order,
/// in pieces that may be cut anywhere; is used for one dump only, by one thread at a time.
public interface StreamCheck {
  /// Looks at the next piece. Must not change it, nor keep the array.
  void accept(byte[] bytes, int offset, int length);

  /// Judges what came by so far as if nothing came after it.
  Verdict verdict();

  /// What is known of a dump.
  sealed interface Verdict {
    /// It is whole.
    record Whole() implements Verdict {}

    /// It is not whole.
    ///
    /// @param reason continues a sentence about the dump: `it does not end with 'COMMIT;'`
    record Broken(String reason) implements Verdict {}

    /// Nobody can tell.
    ///
    /// @param reason continues a sentence about the dump: `it was made without comments`
    record Unproven(String reason) implements Verdict {}
  }
}
