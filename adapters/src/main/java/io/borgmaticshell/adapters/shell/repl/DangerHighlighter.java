package io.borgmaticshell.adapters.shell.repl;

import static io.borgmaticshell.adapters.shell.grammar.actions.BorgActions.BORG;
import static io.borgmaticshell.adapters.shell.grammar.actions.ExtractActions.EXTRACT;
import static io.borgmaticshell.adapters.shell.grammar.actions.HandlingActions.RECREATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.UNDO;
import static io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions.COMPACT;
import static io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions.DELETE;
import static io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions.PRUNE;
import static io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions.REPO_DELETE;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.application.command.ShellWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Shows the names of actions in red that could destroy something, as soon as they are typed,
/// unless somebody wants no colours (no-color.org). The terminal leaves out what it cannot show.
final class DangerHighlighter extends DefaultHighlighter {
  private static final Set<ActionSpec> DANGEROUS =
      Set.of(RESTORE, UNDO, EXTRACT, DELETE, PRUNE, COMPACT, REPO_DELETE, RECREATE, BORG);

  private final Grammar grammar;
  private final boolean coloured;

  DangerHighlighter(Grammar grammar, Map<String, String> environment) {
    this.grammar = grammar;
    this.coloured = environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    var plain = super.highlight(reader, buffer);
    var names = coloured ? namesIn(buffer) : "";
    return names.isEmpty()
        ? plain
        : new AttributedStringBuilder()
            .append(plain)
            .styleMatches(
                Pattern.compile("(?<=^|\\s)(?:" + names + ")(?=\\s|$)"),
                AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).bold())
            .toAttributedString();
  }

  private String namesIn(String buffer) {
    return grammar.actionsIn(words(buffer)).stream()
        .filter(DANGEROUS::contains)
        .flatMap(ActionSpec::names)
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static List<String> words(String buffer) {
    try {
      return ShellWords.splitLine(buffer);
    } catch (IllegalArgumentException _) {
      return List.of(buffer.strip().split("\\s+", -1));
    }
  }
}
