package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a server for its databases, and reads what the client answers with `--batch`.
final class SchemaList {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private SchemaList() {}

  /// Every database the user may see.
  static Discovery.OneDumpEach ofServer(MySqlFlavour flavour, DatabaseTarget target) {
    return new Discovery.OneDumpEach(question(flavour, target), answer -> names(answer, List.of()));
  }

  /// The databases that an entry called `all` means.
  static Discovery of(MySqlFlavour flavour, DatabaseTarget target) {
    var question = question(flavour, target);
    var skipped = new ArrayList<>(target.options().texts(MySqlOptions.SKIP_NAMES));
    skipped.addAll(flavour.neverDumped());
    return target.options().has(MySqlOptions.FORMAT)
        ? new Discovery.OneDumpEach(question, answer -> names(answer, skipped))
        : new Discovery.OneDumpForAll(question, answer -> names(answer, skipped));
  }

  private static CommandLine question(MySqlFlavour flavour, DatabaseTarget target) {
    return new MySqlCommands(flavour)
        .client(target)
        .arg("--skip-column-names", "--batch", "--execute", "show schemas")
        .build();
  }

  private static List<String> names(String answer, List<String> skipped) {
    return answer
        .lines()
        .filter(name -> !name.isEmpty())
        .map(SchemaList::unescaped)
        .filter(name -> !skipped.contains(name))
        .toList();
  }

  // What --batch does to the characters that would break its lines (MySQL documentation, "mysql
  // Client Options", --raw).
  private static String unescaped(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(escape ->
            switch (escape.group(1)) {
              case "n" -> "\n";
              case "t" -> "\t";
              default -> Matcher.quoteReplacement(escape.group(1));
            });
  }
}
