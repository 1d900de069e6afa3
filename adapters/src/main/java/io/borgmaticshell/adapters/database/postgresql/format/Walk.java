package io.borgmaticshell.adapters.database.postgresql.format;

import java.util.function.Function;

/// Walks through binary data that comes in pieces cut anywhere: passes over what does not matter,
/// and hands out the few bytes that decide what comes next.
final class Walk {
  private static final int MOST_WANTED = 512;

  private final byte[] collected = new byte[MOST_WANTED];
  private int count;
  private Step step;
  private long toPass;

  /// What comes next in the data.
  ///
  /// @param passed how many bytes to pass over
  /// @param wanted how many bytes are of interest after them, at least 1 and at most 512
  /// @param then reads those, and says what comes after them
  record Step(long passed, int wanted, Function<byte[], Step> then) {
    /// The rest does not matter.
    static final Step REST = new Step(Long.MAX_VALUE / 2, 1, _ -> Step.rest());

    static Step read(int wanted, Function<byte[], Step> then) {
      return new Step(0, wanted, then);
    }

    /// The same step, further on.
    Step after(long bytes) {
      return new Step(passed + bytes, wanted, then);
    }

    private static Step rest() {
      return REST;
    }
  }

  Walk(Step first) {
    step = first;
    toPass = first.passed();
  }

  void accept(byte[] bytes, int offset, int length) {
    var position = offset;
    var end = offset + length;
    while (position < end) {
      var passed = (int) Math.min(toPass, end - position);
      toPass -= passed;
      position += passed;
      var taken = Math.min(step.wanted() - count, end - position);
      System.arraycopy(bytes, position, collected, count, taken);
      count += taken;
      position += taken;
      goOn();
    }
  }

  private void goOn() {
    if (count == step.wanted()) {
      step = step.then().apply(collected);
      toPass = step.passed();
      count = 0;
    }
  }

  /// Whether nothing came yet of the bytes that are wanted next, and nothing must come before them.
  boolean isBetweenSteps() {
    return count == 0 && toPass == 0;
  }
}
