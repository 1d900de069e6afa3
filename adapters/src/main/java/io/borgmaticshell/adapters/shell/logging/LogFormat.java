package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Told;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
      Pattern.compile("\\{\\{|}}|\\{(?<name>\\w+)(:(?<width>[<>^]?\\d+))?}");
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
        .map(found -> found.group("name"))
        .filter(name -> name != null && !FIELDS.containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw OperationFailed.because(
              Problem.Kind.CONFIGURATION,
              "`log_file_format` has a field {%s} that does not exist.".formatted(name),
              "Use some of: %s.".formatted(String.join(", ", FIELDS.keySet())));
        });
  }

  String line(Told told) {
    return FIELD
        .matcher(format)
        .replaceAll(found -> {
          var name = found.group("name");
          var field = name == null ? null : FIELDS.get(name);
          var text = field == null ? found.group().substring(1) : field.apply(told);
          return Matcher.quoteReplacement(padded(text, found.group("width")));
        });
  }

  private static String padded(String text, @org.jspecify.annotations.Nullable String width) {
    if (width == null) {
      return text;
    }
    var right = width.startsWith(">");
    var number = Integer.parseInt(width.replaceAll("\\D", ""));
    return number == 0 ? text : String.format("%" + (right ? "" : "-") + number + "s", text);
  }
}
