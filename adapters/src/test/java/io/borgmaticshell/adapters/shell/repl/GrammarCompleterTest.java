package io.borgmaticshell.adapters.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.grammar.Suggestions.Suggestion;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrammarCompleterTest {
  private static final Suggestions KINDS =
      (flag, given) ->
          flag.equals(CommonFlags.HOOK)
              ? Stream.of("mysql", "sqlite").map(kind -> new Suggestion(kind, "")).toList()
              : List.of();

  @Test
  void offers_every_action_at_the_beginning() throws Exception {
    var words =
        StandardGrammar.GRAMMAR.actions().stream()
            .map(action -> action.name().replaceFirst(" .*", ""))
            .distinct()
            .toList();
    assertThat(offers(""))
        .containsAll(words)
        .contains("restore", "config", "use", "record", "help", "exit");
  }

  @Test
  void offers_the_flags_of_the_action_and_the_global_ones() throws Exception {
    assertThat(offers("restore -"))
        .contains("--archive", "--database", "--hook", "--config")
        .doesNotContain("--encryption");
  }

  @Test
  void offers_a_flag_again_only_if_it_may_be_repeated() throws Exception {
    assertThat(offers("restore --archive x --database a -"))
        .contains("--database")
        .doesNotContain("--archive");
  }

  @Test
  void offers_the_options_of_the_top_level_once_a_letter_is_typed() throws Exception {
    assertThat(offers("create --")).doesNotContain("--lock-wait");
    assertThat(offers("restore --archive")).doesNotContain("--archive-hostname");
    assertThat(offers("create --lo"))
        .contains("--lock-wait", "--log-file")
        .doesNotContain("--loki.url", "--umask");
  }

  @Test
  void offers_what_is_within_an_option_once_that_is_typed() throws Exception {
    assertThat(offers("create --sqlite-databases[3].p"))
        .containsExactly("--sqlite-databases[3].path");
    assertThat(offers("create --loki.")).contains("--loki.url", "--loki.tls.cert-path");
  }

  @Test
  void offers_the_values_of_an_option() throws Exception {
    assertThat(offers("create --files-changed ")).containsExactly("ctime", "mtime", "disabled");
  }

  @Test
  void offers_the_second_word_of_an_action() throws Exception {
    assertThat(offers("config ")).contains("validate", "show");
  }

  @Test
  void offers_the_values_of_a_flag() throws Exception {
    assertThat(offers("create --verbosity ")).containsExactly("-2", "-1", "0", "1", "2");
  }

  @Test
  void offers_nothing_where_a_value_is_free() throws Exception {
    assertThat(offers("restore --archive ")).isEmpty();
  }

  @Test
  void offers_what_is_likely_where_a_value_is_free() throws Exception {
    assertThat(offers("restore --archive latest --hook ")).containsExactly("mysql", "sqlite");
  }

  @Test
  void offers_values_in_the_same_word_as_the_flag() throws Exception {
    assertThat(offers("restore --archive latest --hook="))
        .containsExactly("--hook=mysql", "--hook=sqlite");
    assertThat(offers("restore --archive latest --hoo=")).contains("--hoo=mysql");
  }

  @Test
  void offers_what_can_be_chosen_once() throws Exception {
    assertThat(offers("use ")).containsExactly("config", "repository", "archive", "nothing");
  }

  private static List<String> offers(String typed) throws Exception {
    var candidates = new ArrayList<Candidate>();
    try (var terminal =
        new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
      new GrammarCompleter(StandardGrammar.GRAMMAR, KINDS, List::of)
          .complete(
              LineReaderBuilder.builder().terminal(terminal).build(),
              new DefaultParser().parse(typed, typed.length(), ParseContext.COMPLETE),
              candidates);
    }
    return candidates.stream().map(Candidate::value).toList();
  }
}
