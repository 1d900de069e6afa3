package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Tells a whole dump from one that was cut. Most formats say something at their end, for which the
/// methods here look; the others are followed from their beginning with a [StreamCheck] of their
/// own.
@FunctionalInterface
public interface EndMark {
  /// For formats that cannot be recognised by their end.
  EndMark UNKNOWN = unproven("its format has nothing that marks the end");

  /// Starts to watch a dump.
  StreamCheck begin();

  /// The text must stand somewhere in the last [Ends#BYTES].
  static EndMark containing(String text) {
    return reading((_, tail) -> wholeIf(tail.contains(text), "'" + text + "'"));
  }

  /// The last line must be this text.
  static EndMark lastLine(String text) {
    return reading((_, tail) ->
        wholeIf(("\n" + tail).endsWith("\n" + text + "\n"), "a last line '" + text + "'"));
  }

  /// The very last bytes must be these.
  static EndMark endingWith(byte... bytes) {
    var end = new String(bytes, StandardCharsets.ISO_8859_1);
    var description = "the bytes " + HexFormat.ofDelimiter(" ").formatHex(bytes);
    return reading((_, tail) -> wholeIf(tail.endsWith(end), description));
  }

  /// Both ends decide.
  static EndMark reading(Ends.Judgement judgement) {
    return () -> new Ends(judgement);
  }

  /// Every dump passes, and it is told why it proves nothing.
  static EndMark unproven(String reason) {
    return reading((_, _) -> new Verdict.Unproven(reason));
  }

  /// The same mark for somebody who wants a dump even if it is broken.
  default EndMark ignoringBreaks() {
    return () -> new BreaksIgnored(begin());
  }

  /// Judges a dump that is there as a whole.
  default Verdict judge(byte[] dump) {
    var check = begin();
    check.accept(dump, 0, dump.length);
    return check.verdict();
  }

  private static Verdict wholeIf(boolean whole, String expected) {
    return whole ? new Verdict.Whole() : new Verdict.Broken("it does not end with " + expected);
  }

  /// Turns a verdict that would stop a restore into one that does not.
  record BreaksIgnored(StreamCheck check) implements StreamCheck {
    @Override
    public void accept(byte[] bytes, int offset, int length) {
      check.accept(bytes, offset, length);
    }

    @Override
    public Verdict verdict() {
      return check.verdict() instanceof Verdict.Broken(var reason)
          ? new Verdict.Unproven(reason)
          : check.verdict();
    }
  }
}
