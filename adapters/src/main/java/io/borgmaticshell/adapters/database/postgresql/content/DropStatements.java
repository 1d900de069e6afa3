package io.borgmaticshell.adapters.database.postgresql.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The statements at the beginning of a text dump that drop what the rest of it creates anew.
final class DropStatements {
  // One statement; the name may hold line ends in its quotation marks.
  private static final Pattern DROP =
      Pattern.compile(
          "^DROP (\\w+(?: TABLE| VIEW)?) IF EXISTS ((?:[^\";]|\"(?:[^\"]|\"\")*\")+);\\R",
          Pattern.MULTILINE);
  private static final Pattern SINGLE = Pattern.compile("DROP \\w+ (.*);", Pattern.DOTALL);
  // After these comes the first object.
  private static final Pattern FIRST_OBJECT = Pattern.compile("^-- Name: ", Pattern.MULTILINE);
  private static final Pattern END =
      Pattern.compile("^-- PostgreSQL database dump complete", Pattern.MULTILINE);
  private static final Pattern VERSION =
      Pattern.compile("^-- Dumped from database version (.+)$", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

  private DropStatements() {}

  /// Empty if more of the dump is needed.
  static Optional<DumpContent> read(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    var end = FIRST_OBJECT.matcher(text);
    if (!end.find() && !END.matcher(text).find()) {
      return Optional.empty();
    }
    var head = end.reset().find() ? text.substring(0, end.start()) : text;
    var dropped = new HashSet<ObjectName>();
    DROP.matcher(head)
        .results()
        .filter(drop -> TableOfContents.KINDS.contains(drop.group(1)))
        .forEach(drop ->
            dropped.add(
                new ObjectName(drop.group(1).toLowerCase(Locale.ROOT), name(drop.group(2)))));
    var version = VERSION.matcher(head);
    return Optional.of(
        new DumpContent(
            new Removal.Only(dropped),
            Optional.empty(),
            Set.of(),
            version.find() ? Optional.of(version.group(1)) : Optional.empty(),
            Optional.empty()));
  }

  /// What a single statement drops.
  ///
  /// @param otherwise if it is none
  static String named(String statement, String otherwise) {
    var drop = SINGLE.matcher(statement.strip());
    return drop.matches() ? name(drop.group(1)) : otherwise;
  }

  // The types of a function's arguments keep their quotation marks.
  private static String name(String written) {
    var arguments = written.lastIndexOf('(');
    var split = arguments > 0 && written.endsWith(")") ? arguments : written.length();
    return QUOTED
            .matcher(written.substring(0, split))
            .replaceAll(quoted ->
                java.util.regex.Matcher.quoteReplacement(quoted.group(1).replace("\"\"", "\"")))
        + written.substring(split);
  }
}
