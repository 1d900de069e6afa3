package io.borgmaticshell.adapters.database.postgresql.script;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Random SQL of which it is known, by the way it is put together, what is a statement to drop.
final class SqlText {
  private static final List<String> HOSTILE =
      List.of(
          "BEGIN;",
          "COMMIT;",
          "\nBEGIN;\n",
          "\nCOMMIT;\n",
          ";",
          "'",
          "''",
          "\"",
          "$",
          "$$",
          "$a$",
          "\\",
          "\\.",
          "\n\\.\n",
          "\n",
          "\r\n",
          "--",
          "/*",
          "*/",
          "(",
          ")",
          "E'",
          "é",
          "a",
          "1",
          "COPY t FROM stdin;\n");
  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "BEGINNING",
          "BEGIN",
          "COMMIT",
          "COMMITTED",
          "copy",
          "FROM",
          "a$b",
          "é",
          "1",
          "$1",
          ",",
          "-",
          "*",
          "/ ",
          "()",
          "(SELECT 1;\nCOMMIT;\n)");

  private final Random random;
  private final StringBuilder in = new StringBuilder();
  private final StringBuilder out = new StringBuilder();

  private SqlText(long seed) {
    random = new Random(seed);
  }

  static SqlText random(long seed) {
    var text = new SqlText(seed);
    for (var parts = text.random.nextInt(12); parts >= 0; parts--) {
      text.append();
    }
    return text;
  }

  String in() {
    return in.toString();
  }

  /// What is to come out.
  String out() {
    return out.toString();
  }

  private void append() {
    if (random.nextInt(3) == 0) {
      in.append(any(List.of("BEGIN;", "COMMIT;")));
    } else {
      var kept =
          anyOf(this::statement, this::comment, this::space, this::metaCommand, this::tableData);
      in.append(kept);
      out.append(kept);
    }
  }

  private String statement() {
    // The first word is followed by something other than the end.
    var text = new StringBuilder(any(List.of("SELECT", "BEGIN", "COMMIT", "COMMENT", "DO")) + " x");
    for (var tokens = random.nextInt(6); tokens > 0; tokens--) {
      text.append(space()).append(anyOf(() -> literal() + ",", this::comment, () -> any(WORDS)));
    }
    return text + ";";
  }

  private String literal() {
    var text = hostile();
    return switch (random.nextInt(4)) {
      case 0 -> "'" + text.replace("'", "''") + "'";
      case 1 -> "E'" + text.replace("\\", "\\\\").replace("'", any(List.of("''", "\\'"))) + "'";
      case 2 -> "\"" + text.replace("\"", "\"\"") + "\"";
      default -> dollarQuoted(text);
    };
  }

  private String dollarQuoted(String text) {
    var delimiter = any(List.of("$$", "$a$", "$_é1$"));
    // A text that would end the quote early gets a delimiter that stands nowhere in it.
    return (text + delimiter).indexOf(delimiter) == text.length()
        ? delimiter + text + delimiter
        : "$rare$" + text + "$rare$";
  }

  private String comment() {
    var text = hostile();
    return random.nextBoolean()
        ? "--" + text.replaceAll("[\r\n]", " ") + "\n"
        : "/* " + text.replaceAll("\\*|/", " /* ; */ ") + " */";
  }

  private String space() {
    return any(List.of(" ", "\n", "\t", "\r\n", "\n\n"));
  }

  private String metaCommand() {
    return "\\restrict " + hostile().replace("\n", " ") + "\n";
  }

  private String tableData() {
    // COPY doubles the backslashes of data (PostgreSQL documentation, "COPY").
    return "COPY public.t (a, \"from\") FROM stdin;\n"
        + hostile().replace("\\", "\\\\")
        + any(List.of("\n\\.\n", "\r\n\\.\r\n"));
  }

  private String hostile() {
    var text = new StringBuilder();
    for (var parts = random.nextInt(8); parts > 0; parts--) {
      text.append(any(HOSTILE));
    }
    return text.toString();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  private String anyOf(Supplier<String>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }
}
