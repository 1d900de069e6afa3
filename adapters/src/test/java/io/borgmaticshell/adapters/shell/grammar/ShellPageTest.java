package io.borgmaticshell.adapters.shell.grammar;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.ShellActions;
import io.borgmaticshell.application.command.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What `docs/shell.md` shows is understood, and no action of the shell is left out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellPageTest {
  private static final Pattern LINE =
      Pattern.compile("^    borgmatic(?:[ a-z]*>)? ((?:.*\\\\\n    > )?.*)$", Pattern.MULTILINE);

  @Test
  void every_line_is_understood() throws IOException {
    var archive = new FlagValues(Map.of(CommonFlags.ARCHIVE, List.of("latest")));
    assertThat(lines())
        .hasSizeGreaterThan(8)
        .allSatisfy(line ->
            assertThat(GRAMMAR.parse(ShellWords.splitLine(line), archive))
                .as(line)
                .isInstanceOf(Parsing.Understood.class));
  }

  @Test
  void every_action_of_the_shell_is_explained() throws IOException {
    var page = page();
    assertThat(ShellActions.SESSION)
        .allSatisfy(action -> assertThat(page).contains("`" + action.name()));
  }

  private static List<String> lines() throws IOException {
    return LINE.matcher(page())
        .results()
        .map(match -> match.group(1).replace("\n    > ", "\n"))
        .toList();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/shell.md"));
  }
}
