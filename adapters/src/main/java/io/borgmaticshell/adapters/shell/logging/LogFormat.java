package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Told;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of the log file looks like: text with the names of Python's log records in braces
/// (Python documentation, "LogRecord attributes"), as configuration files have them.
final class LogFormat {
  /// What lines look like where nobody says.
  static final String USUAL = "[{asctime}] {levelname}: {prefix}{message}";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<brace>\\{\\{|}})"
              + "|\\{(?<name>\\w+)(:(?<side>[<>^]?)(?<width>\\d{1,3}))?}"
              + "|\\{[^}]*}?|}");
  private static final Map<String, Function<Told, String>> FIELDS =
      new TreeMap<>(
          Map.of(
              "asctime", told -> TIME.format(told.at()),
              "created", told -> BigDecimal.valueOf(told.at().toEpochMilli(), 3).toPlainString(),
              "levelname", told -> told.level().name(),
              "levelno", told -> Integer.toString(told.level().number()),
              "message", Told::text,
              "msecs", told -> Long.toString(told.at().toEpochMilli() % 1000),
              "name", told -> "borgmatic",
              // A line says itself what it is about.
              "prefix", told -> "",
              "process", told -> Long.toString(ProcessHandle.current().pid())));

  private final String format;

  /// Reads a format.
  ///
  /// @throws OperationFailed CONFIGURATION if it has a name that means nothing
  LogFormat(String format) {
    this.format = format;
    FIELD
        .matcher(format)
        .results()
        .filter(found -> found.group("brace") == null && field(found).isEmpty())
        .findFirst()
        .ifPresent(found -> {
          throw OperationFailed.because(
              Problem.Kind.CONFIGURATION,
              "`log_file_format` has a field %s that does not exist.".formatted(found.group()),
              "Use some of: %s.".formatted(String.join(", ", FIELDS.keySet())));
        });
  }

  private static Optional<Function<Told, String>> field(MatchResult found) {
    return Optional.ofNullable(found.group("name")).map(FIELDS::get);
  }

  String line(Told told) {
    return FIELD
        .matcher(format)
        .replaceAll(found -> {
          var text = field(found).map(field -> field.apply(told));
          return Matcher.quoteReplacement(
              text.map(one -> padded(one, found)).orElseGet(() -> found.group().substring(1)));
        });
  }

  private static String padded(String text, MatchResult found) {
    if (found.group("width") == null) {
      return text;
    }
    var missing = Math.max(0, Integer.parseInt(found.group("width")) - text.length());
    var left =
        switch (found.group("side")) {
          case ">" -> missing;
          case "^" -> missing / 2;
          default -> 0;
        };
    return " ".repeat(left) + text + " ".repeat(missing - left);
  }
}
