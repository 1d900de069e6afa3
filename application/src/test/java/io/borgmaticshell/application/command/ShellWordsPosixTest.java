package io.borgmaticshell.application.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What configured flags mean, with the shell of this machine as the judge.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellWordsPosixTest {
  private static final String ALPHABET = "ab '\"\\$`\n\t*?[]{}~#;&|<>()=:,./-ü€";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \t ",
        "a b",
        "  a   b  ",
        "a\tb",
        "'a b'",
        "\"a b\"",
        "a'b c'd",
        "--name='b c' --x=\"d e\"",
        "''",
        "\"\"",
        "a '' b",
        "''a",
        "a\\ b",
        "\\'",
        "\\\\",
        "'a\\b'",
        "\"a\\b\"",
        "\"a\\\\b\"",
        "\"a\\\"b\"",
        "\"\\$x \\`y\"",
        "\"it's\"",
        "'say \"hi\"'",
        "a\\\nb",
        "--one \\\n  --two",
        "\"a\\\nb\"",
        "'a\\\nb'",
        "'a\nb'",
        "ümläut '€ 5'"
      })
  void splits_as_the_shell_does(String line) throws Exception {
    assertThat(ShellWords.split(line)).isEqualTo(shellSplits(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$HOME", "*", "~", "a;b", "a|b", "a>b", "a&b", "`id`", "$(id)", "#a"})
  void expands_and_runs_nothing(String word) {
    assertThat(ShellWords.split(word)).containsExactly(word);
  }

  @Test
  void splits_at_the_ends_of_lines_too() {
    assertThat(ShellWords.split("a\nb\r\nc")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a", "a \"b", "'a'b'", "\"a\\\""})
  void refuses_quotations_that_are_not_closed(String line) {
    assertThatThrownBy(() -> ShellWords.split(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opened but not closed");
  }

  @Test
  void reads_every_quoted_word_back_unchanged() {
    for (var words : randomLines()) {
      var line = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
      assertThat(ShellWords.split(line)).as(line).isEqualTo(words);
    }
  }

  @Test
  void quotes_words_so_that_the_shell_reads_them_back_unchanged() throws Exception {
    var words = randomLines().stream().flatMap(List::stream).toList();
    var line = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    assertThat(shellSplits(line)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg_dump", "--port=5432", "a/b.c", "user@host:x,y", "a+b%c"})
  void leaves_plain_words_unquoted(String word) {
    assertThat(ShellWords.quote(word)).isEqualTo(word);
  }

  private static List<List<String>> randomLines() {
    var random = new Random(20261123);
    var lines = new ArrayList<List<String>>();
    for (var line = 0; line < 200; line++) {
      var words = new ArrayList<String>();
      for (var word = random.nextInt(5); word >= 0; word--) {
        var text = new StringBuilder();
        random
            .ints(random.nextInt(8), 0, ALPHABET.length())
            .forEach(index -> text.append(ALPHABET.charAt(index)));
        words.add(text.toString());
      }
      lines.add(words);
    }
    return lines;
  }

  private static List<String> shellSplits(String line) throws IOException, InterruptedException {
    var script = "for word in " + line + "\ndo printf '%s\\0' \"$word\"; done";
    var shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    var words = new ArrayList<>(List.of(output.split("\0", -1)));
    words.removeLast();
    return words;
  }
}
