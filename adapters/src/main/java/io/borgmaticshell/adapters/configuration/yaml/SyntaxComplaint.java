package io.borgmaticshell.adapters.configuration.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says in plain words why a text is not YAML. The library's own messages are not passed on: they
/// quote the text, which may be a secret.
final class SyntaxComplaint {
  private static final Pattern NO_CHARACTER = Pattern.compile("\\\\U(?!000|0010)");
  private static final String BEHIND_THE_END = "behind the end of a value";

  // From the beginning or middle of the library's message to ours.
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("TAB", "tabs cannot indent or separate in YAML; use spaces");
    WORDS.put(
        "found undefined alias",
        "a value that starts with '*' must be put in quotes, unless it names an '&' anchor above");
    WORDS.put("scanning an alias", "a value that starts with '*' must be put in quotes");
    WORDS.put("scanning an anchor", "a value that starts with '&' must be put in quotes");
    WORDS.put("scanning a tag", "a value that starts with '!' must be put in quotes");
    WORDS.put("found undefined tag handle", "a value that starts with '!' must be put in quotes");
    WORDS.put(
        "that cannot start any token",
        "a value cannot start with this character; put it in quotes");
    WORDS.put(
        "mapping values are not allowed here",
        "a ': ' is not expected here; check the indentation, or put the value in quotes");
    WORDS.put(
        "mapping keys are not allowed here", "a key is not expected here; check the indentation");
    WORDS.put(
        "sequence entries are not allowed here",
        "a '- ' is not expected here; a list starts on a line of its own");
    WORDS.put("could not find expected ':'", "a key needs a ': ' and a value");
    WORDS.put("A simple key is required", "a key needs a ': ' and a value");
    WORDS.put("unexpected end of stream", "the file ends within quotes; close them");
    WORDS.put(
        "unexpected document separator",
        "there is a document separator within quotes; close the quotes before it");
    WORDS.put(
        "unknown escape character",
        "unknown escape after '\\' in double quotes; write '\\\\', or use single quotes");
    WORDS.put(
        "expected escape sequence",
        "incomplete escape after '\\' in double quotes; write '\\\\', or use single quotes");
    WORDS.put(
        BEHIND_THE_END,
        "nothing can follow a closing quotation mark or bracket; put the whole value in quotes");
    WORDS.put(
        "expected <block end>", "this line does not fit the lines above; check the indentation");
    WORDS.put("or ']'", "a list in brackets needs ',' between values and ']' at its end");
    WORDS.put("or '}'", "a mapping in braces needs ',' between members and '}' at its end");
    WORDS.put(
        "expected the node content",
        "a value is missing here; put it in quotes if it starts with this character");
    WORDS.put(
        "but found another document",
        "there is a second document ('---'); a configuration file has only one");
    WORDS.put(
        "expected a single document",
        "there is a second document ('---'); a configuration file has only one");
    WORDS.put(
        "expected '<document start>'",
        "this line does not fit the lines above; check the indentation");
    WORDS.put(
        "chomping or indentation",
        "only an indentation digit, '-' or '+' may follow '|' or '>' on its line; put a value that starts so in quotes");
    WORDS.put(
        "expected a comment or a line break",
        "only an indentation digit, '-' or '+' may follow '|' or '>' on its line; put a value that starts so in quotes");
    WORDS.put("Number of aliases", "there are too many aliases");
    WORDS.put(
        DepthLimit.COMPLAINT,
        "this is nested more than %d levels deep".formatted(DepthLimit.MOST_LEVELS));
  }

  private SyntaxComplaint() {}

  // The library says the same of lines that do not fit.
  private static boolean followsAnEnd(MarkedYamlEngineException problem, String text) {
    return problem.getProblem().contains("expected <block end>")
        && problem.getProblemMark().stream()
            .map(mark -> beginning(text, mark.getLine(), mark.getColumn()).stripTrailing())
            .anyMatch(before -> before.matches("(?s).*[\"'\\]}]"));
  }

  private static String beginning(String text, int line, int column) {
    return text.lines()
        .skip(line)
        .findFirst()
        .map(all -> all.substring(0, Math.min(column, all.length())))
        .orElse("");
  }

  static void note(YamlEngineException problem, String file, String text, Findings findings) {
    switch (problem) {
      case ReaderException reader ->
          findings.add(
              position(file, text, reader.getPosition()),
              "a control character (U+%04X) is not allowed".formatted(reader.getCodePoint()));
      case MarkedYamlEngineException marked ->
          findings.add(
              place(marked, file),
              words(
                  followsAnEnd(marked, text)
                      ? BEHIND_THE_END
                      : marked.getProblem() + " " + marked.getContext()));
      default -> findings.add(Place.wholeOf(file), words(Objects.toString(problem.getMessage())));
    }
  }

  /// Notes that an escape in double quotes stands for no character.
  static void noteEscape(String file, String text, Findings findings) {
    var escape = NO_CHARACTER.matcher(text);
    var place =
        escape.find()
            ? position(file, text, text.codePointCount(0, escape.start()))
            : Place.wholeOf(file);
    findings.add(place, "this escape in double quotes stands for no character");
  }

  private static Place place(MarkedYamlEngineException problem, String file) {
    return problem
        .getProblemMark()
        .or(problem::getContextMark)
        .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.wholeOf(file));
  }

  private static Place position(String file, String text, int codePoints) {
    var before = text.codePoints().limit(codePoints).toArray();
    var line = 1;
    var column = 1;
    for (var codePoint : before) {
      line += codePoint == '\n' ? 1 : 0;
      column = codePoint == '\n' ? 1 : column + 1;
    }
    return new Place(file, line, column);
  }

  private static String words(String message) {
    return WORDS.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("this is not valid YAML; check indentation and quotes");
  }
}
