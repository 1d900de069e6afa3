package io.borgmaticshell.adapters.shell.grammar;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.actions.CheckActions;
import io.borgmaticshell.adapters.shell.grammar.actions.HandlingActions;
import io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions;
import io.borgmaticshell.adapters.shell.grammar.actions.KeyActions;
import io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions;
import io.borgmaticshell.application.command.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What `docs/actions.md` shows is understood, and nothing is left out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActionsPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?:`|^    )borgmatic( [^`\n]*)(?:`|$)", Pattern.MULTILINE);

  @Test
  void every_example_is_understood() throws IOException {
    assertThat(examples())
        .hasSizeGreaterThan(20)
        .allSatisfy(line ->
            assertThat(GRAMMAR.parse(ShellWords.split(line)))
                .as(line)
                .isInstanceOf(Parsing.Understood.class));
  }

  @Test
  void every_action_has_an_example() throws IOException {
    var examples = examples();
    var actions =
        Stream.of(
                InspectionActions.ALL,
                UpkeepActions.ALL,
                HandlingActions.ALL,
                KeyActions.ALL,
                CheckActions.ALL)
            .flatMap(List::stream);
    assertThat(actions)
        .allSatisfy(action ->
            assertThat(examples).anyMatch(line -> line.strip().startsWith(action.name())));
  }

  private static List<String> examples() throws IOException {
    var page = Files.readString(Path.of("../docs/actions.md"));
    return EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
  }
}
