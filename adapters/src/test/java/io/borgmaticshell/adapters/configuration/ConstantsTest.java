package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.database.EntryOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstantsTest {
  private static final String CONSTANTS =
      "constants: {one: 1, text: a b, half: 1.5, yes: true, none: null, outer: '<{text}>'}\n";

  private final ConfigurationFiles files;

  ConstantsTest(@TempDir Path directory) {
    files = new ConfigurationFiles(directory);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x{text}y               | xa by
          {one}-{half}-{yes}     | 1-1.5-True
          {none}-{unknown}-{now} | {none}-{unknown}-{now}
          {outer}                | <a b>
          \\{text\\}             | {text}
          {text}{text}           | a ba b
          {te xt}                | {te xt}
          ${NAME}-{one}          | value-1
          """)
  void take_the_place_of_their_names(String written, String read) throws IOException {
    assertThat(compression(written)).isEqualTo(read);
  }

  @Test
  void may_stand_for_numbers_and_flags() throws IOException {
    var read =
        files.load(
            CONSTANTS
                + "repositories: [/r]\n"
                + "postgresql_databases: [{name: a, port: '{one}', password: '{one}'}]\n"
                + "lock_wait: '{one}{one}'\nflags: '{yes}'");
    assertThat(read.options().flag(ArchiveOptions.FLAGS)).contains(true);
    assertThat(read.options().number(RepositoryOptions.LOCK_WAIT)).hasValue(11);
    assertThat(read.databases().getFirst().options().number(EntryOptions.PORT)).hasValue(1);
    assertThat(read.databases().getFirst().options().text(EntryOptions.PASSWORD)).contains("1");
  }

  @Test
  void leave_other_texts_alone_even_if_they_look_like_numbers() throws IOException {
    var read =
        files.load(
            CONSTANTS + "repositories: [/r]\npostgresql_databases: [{name: a, password: '0123'}]");
    assertThat(read.databases().getFirst().options().text(EntryOptions.PASSWORD)).contains("0123");
  }

  private String compression(String text) throws IOException {
    var yaml = CONSTANTS + "repositories: [/r]\ncompression: '%s'".formatted(text);
    return files.load(yaml).options().text(ArchiveOptions.COMPRESSION).orElseThrow();
  }
}
