package io.borgmaticshell.adapters.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptTest {
  private final ShellSession session = ShellSession.ready();

  @Nested
  class when_commands_are_piped {
    @Test
    void runs_them_without_printing_a_prompt() {
      session.piping("create\nrestore --archive latest --database users\nrepo-list\n");
      assertThat(session.type("--config /etc/a.yaml shell")).isZero();
      assertThat(session.out()).startsWith("host-2026-11-23T20:21:38").hasLineCount(1);
      assertThat(session.archives.restored()).hasSize(1);
      assertThat(session.promptsStarted).hasValue(0);
    }

    @Test
    void counts_a_last_line_without_newline() {
      session.piping("create\nrepo-list");
      session.type("shell");
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void skips_blank_lines_and_comments() {
      session.piping("\n# tonight\n   \ncreate # now\r\nrepo-list\n");
      assertThat(session.type("shell")).isZero();
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void stops_at_the_first_failing_line_and_says_which() {
      session.piping("create\n\nrestore --archive nope\nrepo-list\n");
      assertThat(session.type("shell")).isOne();
      assertThat(session.out()).isEmpty();
      assertThat(session.err())
          .isEqualTo(
              """
              There is no archive nope.
              'borgmatic repo-create' creates one.
              standard input, line 3: failed; nothing after it was run.
              """);
    }

    @Test
    void stops_at_a_line_with_an_open_quotation_mark() {
      session.piping("create --repository 'here\nrepo-list\n");
      assertThat(session.type("shell")).isOne();
      assertThat(session.err())
          .contains("the quotation mark ' at character 21 is opened but not closed")
          .contains("standard input, line 1: failed");
    }

    @Test
    void ends_early_at_exit() {
      session.piping("exit\nrestore --archive nope\n");
      assertThat(session.type("shell")).isZero();
    }

    @Test
    void takes_global_flags_of_the_start_for_every_line() {
      session.piping("create\ncreate -v0\n");
      session.type("shell -v1");
      assertThat(session.out()).isEqualTo("archive host-2026-11-23T20:21:38 stored\n");
    }

    @Test
    void refuses_to_start_another_shell() {
      session.piping("shell\n");
      assertThat(session.type("shell")).isOne();
      assertThat(session.err()).startsWith("'shell' cannot be used here.\n");
    }
  }

  @Nested
  class when_lines_are_unusual {
    @Test
    void reads_on_after_a_backslash_at_the_end_of_a_line() {
      session.piping("create \\\n  repo-list\nrestore \\\r\n--archive nope\n");
      assertThat(session.type("shell")).isOne();
      assertThat(session.out()).hasLineCount(1);
      assertThat(session.err()).contains("standard input, line 3: failed");
    }

    @Test
    void takes_no_backslash_of_a_comment_for_more() {
      session.piping("# a remark \\\ncreate repo-list");
      assertThat(session.type("shell")).isZero();
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void passes_a_byte_order_mark_over() {
      session.piping("\ufeffcreate repo-list\n");
      assertThat(session.type("shell")).isZero();
      assertThat(session.out()).hasLineCount(1);
    }

    @Test
    void refuses_what_is_not_utf_8_and_says_where() {
      session.reading(
          new ByteArrayInputStream(
              "create\nrepo-list --repository b\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1)));
      assertThat(session.type("shell")).isOne();
      assertThat(session.err())
          .startsWith("Line 2 is not UTF-8.\n")
          .contains("standard input, line 2: failed");
    }

    @Test
    void survives_a_line_of_a_megabyte() {
      session.piping("create '" + "x".repeat(1 << 20) + "'\nrepo-list\n");
      assertThat(session.type("shell --keep-going")).isOne();
      assertThat(session.err()).startsWith("There is no action 'xxx").hasSizeLessThan(400);
    }

    @Test
    void prints_one_json_document_for_each_line_that_asks() {
      session.piping("create\ndumps --json\ndumps --json\n");
      assertThat(session.type("shell")).isZero();
      assertThat(session.out().lines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).startsWith("[").endsWith("]"));
    }
  }

  @Nested
  class when_it_is_to_keep_going {
    @Test
    void runs_every_line_and_ends_with_the_first_failure() {
      session.piping("create\nfrob\nrestore --archive nope\nrepo-list");
      assertThat(session.type("shell --keep-going")).isOne();
      assertThat(session.out()).hasLineCount(1);
      assertThat(session.err())
          .contains("standard input, line 2: failed.\n", "standard input, line 3: failed.\n")
          .doesNotContain("nothing after it");
    }
  }

  @Nested
  class when_a_file_holds_the_commands {
    @TempDir private Path directory;
    private Path script = Path.of("");

    @BeforeEach
    void writeScript() throws IOException {
      script = Files.writeString(directory.resolve("nightly.txt"), "create\nfrob\n");
    }

    @Test
    void names_the_file_and_the_line_that_failed() {
      assertThat(session.type("shell " + script)).isOne();
      assertThat(session.err()).endsWith(script + ", line 2: failed; nothing after it was run.\n");
    }

    @Test
    void takes_an_at_sign_for_the_same() {
      assertThat(session.type("@" + script)).isOne();
      assertThat(session.err()).endsWith(script + ", line 2: failed; nothing after it was run.\n");
    }

    @Test
    void leaves_standard_input_alone() {
      session.reading(new UntouchableStream());
      session.type("@" + script);
      assertThat(session.err()).contains("line 2");
    }

    @Test
    void says_when_there_is_no_such_file() {
      assertThat(session.type("shell missing.txt")).isOne();
      assertThat(session.err()).startsWith("There is no script missing.txt.\n");
    }

    @Test
    void says_when_it_is_a_directory() {
      assertThat(session.type("shell " + directory)).isOne();
      assertThat(session.err()).contains("cannot be read: Is a directory.");
    }
  }

  @Nested
  class when_somebody_sits_at_a_terminal {
    @Test
    void opens_the_prompt_and_tells_steps() {
      session.onTerminal("create", "repo-list");
      assertThat(session.type("shell")).isZero();
      assertThat(session.out()).startsWith("archive host-2026-11-23T20:21:38 stored\n");
    }

    @Test
    void runs_scripts_from_the_prompt_but_no_second_prompt() {
      session.onTerminal("shell");
      assertThat(session.type("shell")).isOne();
      assertThat(session.promptsStarted).hasValue(1);
      session.onTerminal("@missing.txt");
      session.type("shell");
      assertThat(session.err()).startsWith("There is no script missing.txt.\n");
    }

    @Test
    void returns_the_exit_code_of_the_last_command() {
      session.onTerminal("restore --archive nope", "create");
      assertThat(session.type("shell")).isZero();
    }
  }
}
