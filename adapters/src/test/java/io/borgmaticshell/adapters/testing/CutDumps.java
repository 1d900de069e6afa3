package io.borgmaticshell.adapters.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Cuts dumps at many places, and demands that an end mark notices each time.
public final class CutDumps {
  private static final int OFFSETS = 200;
  private static final int LONGEST_PIECE = 70_000;

  private CutDumps() {}

  /// The dump is whole, however it arrives; without its end, however short that is, it is not.
  public static void proveThat(EndMark mark, byte[] dump) {
    assertThat(mark.judge(dump)).as("the whole dump").isEqualTo(new Verdict.Whole());
    assertThat(inPieces(mark, dump)).as("the dump in pieces").isEqualTo(new Verdict.Whole());
    var random = new Random(dump.length);
    var ends = IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 511, 512, 513, 1023, 1024);
    IntStream.concat(
            ends.map(missing -> dump.length - missing).filter(offset -> offset >= 0),
            random.ints(OFFSETS, 0, dump.length))
        .forEach(offset ->
            assertThat(mark.judge(Arrays.copyOf(dump, offset)))
                .as("the dump of %d bytes after %d", dump.length, offset)
                .isInstanceOf(Verdict.Broken.class));
  }

  private static Verdict inPieces(EndMark mark, byte[] dump) {
    var random = new Random(dump.length);
    var check = mark.begin();
    var position = 0;
    while (position < dump.length) {
      var length =
          Math.min(1 + random.nextInt(1 + random.nextInt(LONGEST_PIECE)), dump.length - position);
      check.accept(dump, position, length);
      position += length;
    }
    return check.verdict();
  }
}
