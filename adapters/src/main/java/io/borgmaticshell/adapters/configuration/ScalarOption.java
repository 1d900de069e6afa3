package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.problem.NearestWord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks single values against the type of their option. What it notes never holds a value, since
/// that may be a secret.
final class ScalarOption {
  private static final Set<String> WORDS_FOR_TRUE = Set.of("yes", "on", "y");
  private static final Set<String> WORDS_FOR_FALSE = Set.of("no", "off", "n");

  private final Findings findings;

  ScalarOption(Findings findings) {
    this.findings = findings;
  }

  Optional<Object> text(Value value, String path) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    var quotes = isScalar(value) || isInBraces(value) ? "put it in quotes" : "";
    return wrong(value, path, "text", quotes);
  }

  // {credential file x} without quotes is a section with one key and no value.
  private static boolean isInBraces(Value value) {
    return value instanceof Value.Mapping(var members, var _)
        && members.values().stream().allMatch(member -> member.value() instanceof Value.Nothing);
  }

  Optional<Object> textOrNumber(Value value, String path) {
    return value instanceof Value.Whole whole ? Optional.of(number(whole)) : text(value, path);
  }

  // Who sends it on may have to tell 7 from "7".
  private static Object number(Value.Whole whole) {
    return whole.number().bitLength() < Long.SIZE
        ? (Object) whole.number().longValueExact()
        : whole.number().toString();
  }

  Optional<Object> choice(Value value, OptionType.Choice type, String path) {
    if (value instanceof Value.Text text) {
      if (type.values().contains(text.text())) {
        return Optional.of(text.text());
      }
      var guess = NearestWord.of(text.text().toLowerCase(Locale.ROOT), type.values());
      return refuse(
          value,
          "`%s` must be one of %s%s"
              .formatted(
                  path,
                  String.join(", ", type.values()),
                  guess.map("; did you mean `%s`?"::formatted).orElse("")));
    }
    return wrong(value, path, "one of " + String.join(", ", type.values()), "");
  }

  Optional<Object> flag(Value value, String path) {
    if (value instanceof Value.Flag flag) {
      return Optional.of(flag.set());
    }
    if (isFilled(value, "[Tt]rue|[Ff]alse")) {
      return Optional.of(Boolean.valueOf(((Value.Text) value).text()));
    }
    var word = value instanceof Value.Text text ? text.text().toLowerCase(Locale.ROOT) : "";
    var advice =
        WORDS_FOR_TRUE.contains(word)
            ? "write true instead"
            : WORDS_FOR_FALSE.contains(word) ? "write false instead" : "";
    return wrong(value, path, "true or false", advice);
  }

  Optional<Object> wholeNumber(Value value, OptionType.WholeNumber type, String path) {
    var number = whole(value);
    if (number.isEmpty()) {
      return wrong(value, path, "a whole number", "");
    }
    var least = BigInteger.valueOf(type.least());
    var most = BigInteger.valueOf(type.most());
    return number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0
        ? refuse(value, "`%s` must be between %d and %d".formatted(path, least, most))
        : Optional.of(number.get().longValueExact());
  }

  Optional<Object> decimalNumber(Value value, String path) {
    return switch (value) {
      case Value.Whole whole -> Optional.of(whole.number().doubleValue());
      case Value.Decimal decimal -> Optional.of(decimal.number());
      default -> wrong(value, path, "a number", "");
    };
  }

  /// Notes that a value is of the wrong kind.
  Optional<Object> wrong(Value value, String path, String expected, String advice) {
    return switch (value) {
      case Value.Unusable _ -> Optional.empty();
      case Value.Nothing _ ->
          refuse(value, "`%s` has no value; give it one or delete the line".formatted(path));
      default ->
          refuse(
              value,
              "`%s` must be %s, but is %s".formatted(path, expected, value.kind())
                  + (advice.isEmpty() ? "" : "; " + advice));
    };
  }

  private Optional<Object> refuse(Value value, String text) {
    findings.add(value.place(), text);
    return Optional.empty();
  }

  // 1e3 is a number with an exponent to YAML, and a whole one to borgmatic.
  private static Optional<BigInteger> whole(Value value) {
    return switch (value) {
      case Value.Whole whole -> Optional.of(whole.number());
      case Value.Decimal decimal
          when decimal.number() == Math.rint(decimal.number())
              && Double.isFinite(decimal.number()) ->
          Optional.of(new BigDecimal(decimal.number()).toBigIntegerExact());
      case Value.Text text when isFilled(text, "-?\\d+") ->
          Optional.of(new BigInteger(text.text()));
      default -> Optional.empty();
    };
  }

  // What constants were put into may be meant for more than text.
  private static boolean isFilled(Value value, String pattern) {
    return value instanceof Value.Text text && text.filled() && text.text().matches(pattern);
  }

  private static boolean isScalar(Value value) {
    return !(value instanceof Value.Items) && !(value instanceof Value.Mapping);
  }
}
