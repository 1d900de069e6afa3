package io.borgmaticshell.adapters.configuration.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Turns one scalar into a value.
final class ScalarReader {
  private static final Set<String> WORDS_FOR_TRUE = Set.of("true", "yes", "on");

  // Reading digits takes the square of their number in time.
  private static final int MOST_DIGITS = 1000;

  private final Findings findings;

  ScalarReader(Findings findings) {
    this.findings = findings;
  }

  Value read(ScalarNode node, Place place) {
    var tag = node.getTag();
    var text = node.getValue();
    if (tag.equals(Tag.STR)) {
      return text.contains("\0")
          ? unusable(place, "a text cannot hold the character U+0000")
          : new Value.Text(text, place);
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(tag, text.replace("_", ""), place);
    } else if (tag.equals(Tag.BOOL)) {
      return new Value.Flag(WORDS_FOR_TRUE.contains(text.toLowerCase(Locale.ROOT)), place);
    } else if (tag.equals(Tag.NULL)) {
      return new Value.Nothing(place);
    } else if (tag.equals(PlainScalars.DAY)) {
      return new Value.Day(place);
    }
    return unusable(place, complaint(tag));
  }

  private Value number(Tag tag, String digits, Place place) {
    if (digits.length() > MOST_DIGITS) {
      return unusable(place, "a number cannot have more than %d digits".formatted(MOST_DIGITS));
    }
    try {
      return tag.equals(Tag.INT)
          ? new Value.Whole(whole(digits), place)
          : new Value.Decimal(decimal(digits), place);
    } catch (NumberFormatException _) {
      return unusable(place, "what follows the tag is not a number");
    }
  }

  private static BigInteger whole(String digits) {
    var negative = digits.startsWith("-");
    var bare = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    var number =
        switch (bare.length() > 2 ? bare.substring(0, 2) : "") {
          case "0o" -> new BigInteger(bare.substring(2), 8);
          case "0x" -> new BigInteger(bare.substring(2), 16);
          case "0b" -> new BigInteger(bare.substring(2), 2);
          default -> new BigInteger(bare);
        };
    return negative ? number.negate() : number;
  }

  private static double decimal(String digits) {
    return switch (digits.toLowerCase(Locale.ROOT)) {
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      case ".nan" -> Double.NaN;
      default -> Double.parseDouble(digits);
    };
  }

  private Value unusable(Place place, String text) {
    findings.add(place, text);
    return new Value.Unusable(place);
  }

  /// Says why a tag is of no use. Does not name unknown ones: an unquoted password may start with
  /// an exclamation mark.
  static String complaint(Tag tag) {
    return switch (tag.getValue()) {
      case Tag.PREFIX + "value" -> "a lone '=' has a special meaning in YAML; put it in quotes";
      case Tag.PREFIX + "merge-deeply" ->
          "'<<' merges mappings and cannot be a value; put it in quotes if it is text";
      default ->
          "unknown YAML tag: a value that starts with '!' must be put in quotes if it is text";
    };
  }
}
