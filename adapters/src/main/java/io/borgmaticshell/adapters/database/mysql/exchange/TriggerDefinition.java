package io.borgmaticshell.adapters.database.mysql.exchange;

import io.borgmaticshell.application.exchange.Script;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a trigger was made, in the words of whoever made it (MySQL documentation, "SHOW CREATE
/// TRIGGER Statement").
record TriggerDefinition(
    String name, String mode, String statement, String characterSet, String collation) {

  private static final String DELIMITER = "//borgmatic//";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  // The names that MySQL has for them, and which characters they are.
  private static final Map<String, Charset> CHARACTER_SETS =
      Map.of(
          "utf8mb4", StandardCharsets.UTF_8,
          "utf8mb3", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "latin1", Charset.forName("windows-1252"));

  /// Reads what the client printed, one a line.
  static List<TriggerDefinition> read(String answer) {
    return answer
        .lines()
        .map(line -> Arrays.stream(line.split("\t", -1)).map(TriggerDefinition::unescaped).toList())
        .map(row ->
            new TriggerDefinition(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
        .toList();
  }

  // What --batch does to the characters that would break its lines (MySQL documentation, "mysql
  // Client Options", --raw).
  private static String unescaped(String column) {
    return ESCAPE
        .matcher(column)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                switch (escape.group(1)) {
                  case "n" -> "\n";
                  case "t" -> "\t";
                  case "0" -> "\0";
                  default -> escape.group(1);
                }));
  }

  /// Makes it again, in the database in use.
  Script create() {
    var known = CHARACTER_SETS.get(characterSet);
    var settings =
        known == null
            ? "set names utf8mb4;\n"
            : "set character_set_client = %s, collation_connection = %s;\n"
                .formatted(characterSet, collation);
    var text =
        """
        %sdrop trigger if exists %s;
        set session sql_mode = %s;
        delimiter %s
        %s
        %s
        delimiter ;
        """
            .formatted(settings, Sql.name(name), Sql.text(mode), DELIMITER, statement, DELIMITER);
    return Script.of(text.getBytes(known == null ? StandardCharsets.UTF_8 : known));
  }
}
