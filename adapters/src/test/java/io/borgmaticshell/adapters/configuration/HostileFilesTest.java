package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {
  @TempDir private Path directory;

  @Test
  void refuses_a_file_that_is_nested_too_deeply() {
    assertThat(new ConfigurationFiles(directory).problem("a: " + "[".repeat(100_000)))
        .isEqualTo("FILE, line 1, column 103: this is nested more than 100 levels deep.");
  }

  @Test
  void refuses_aliases_that_stand_for_billions_of_values() {
    var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (var i = 1; i < 10; i++) {
      var alias = "*a" + (i - 1);
      yaml.append(
          "a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", Collections.nCopies(10, alias))));
    }
    assertThat(new ConfigurationFiles(directory).problem(yaml.toString()))
        .contains("the aliases stand for too many values");
  }

  @Test
  void refuses_aliases_that_add_up_to_too_many_levels() {
    var yaml = new StringBuilder("a0: &a0 x\n");
    for (var i = 1; i <= 200; i++) {
      yaml.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
    }
    assertThat(new ConfigurationFiles(directory).problem(yaml.toString()))
        .contains("the aliases are nested too deeply here");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() {
    assertThat(
            new ConfigurationFiles(directory).problem("a: ä".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(
            "The configuration file FILE is not UTF-8 text.\nSave it with the encoding UTF-8.");
  }

  @Test
  void refuses_a_file_that_is_too_large() {
    assertThat(new ConfigurationFiles(directory).problem(new byte[3_000_000]))
        .startsWith("The configuration file FILE is larger than 2 MiB.");
  }

  @Test
  void refuses_control_characters() {
    assertThat(new ConfigurationFiles(directory).problem("a: b\nc: \u0007d"))
        .isEqualTo("FILE, line 2, column 4: a control character (U+0007) is not allowed.");
  }

  @Test
  void never_shows_a_secret() {
    for (var value :
        new String[] {
          "*hunter2",
          "!hunter2",
          "{hunter2",
          "[hunter2",
          "\"hunter2",
          "|hunter2",
          "@hunter2",
          "hunter2: x",
          "%hunter2",
          "&hunter2",
          "[{x: hunter2}]",
          "{a: hunter2}",
          "hunter2}: {",
          "\"\\hunter2\"",
          "'hunter2' x",
          "`hunter2"
        }) {
      for (var key :
          new String[] {
            "encryption_passphrase: ", "postgresql_databases:\n- name: a\n  password: "
          }) {
        assertThat(
                new ConfigurationFiles(directory)
                    .problem("repositories: [/r]\nxyz: 1\n" + key + value + "\n"))
            .as(value)
            .startsWith("FILE")
            .doesNotContain("hunter2");
      }
    }
  }
}
