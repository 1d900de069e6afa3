package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderFormsTest {
  private final ConfigurationFiles files;

  OlderFormsTest(@TempDir Path directory) {
    files = new ConfigurationFiles(directory);
  }

  @Test
  void sections_are_emptied_onto_the_top_level() throws IOException {
    var read =
        files.load(
            """
            compression: none
            location: {repositories: [/r]}
            storage: {compression: lz4}
            retention:
            hooks: {postgresql_databases: [{name: users}]}
            """);
    assertThat(read.repositories()).extracting(Repository::location).containsExactly("/r");
    assertThat(read.options().text(ArchiveOptions.COMPRESSION)).contains("lz4");
    assertThat(read.databases()).hasSize(1);
    assertThat(warnings())
        .contains("the section `location:` is out of use; move its contents to the top level.")
        .contains("the section `retention:` is out of use");
  }

  @Test
  void old_names_mean_the_new_ones_unless_these_are_there_as_well() throws IOException {
    var read = files.load("repositories: [/r]\nnumeric_owner: true\nbsd_flags: true\nflags: false");
    assertThat(read.options().flag(ArchiveOptions.NUMERIC_IDS)).contains(true);
    assertThat(read.options().flag(ArchiveOptions.FLAGS)).contains(false);
    assertThat(warnings()).contains("`numeric_owner` is called `numeric_ids` now; rename it.");
  }

  @Test
  void whether_to_store_configuration_files_moves_below_bootstrap() throws IOException {
    var read = files.load("repositories: [/r]\nstore_config_files: false");
    assertThat(read.options().section(RunOptions.BOOTSTRAP).flag(RunOptions.STORE_CONFIG_FILES))
        .contains(false);
    assertThat(warnings()).contains("`store_config_files` belongs below `bootstrap:` now");
  }

  @Test
  void short_forms_become_long_ones() throws IOException {
    var read =
        files.load(
            """
            repositories: [/r, "host:x", ~/y, {label: nowhere}]
            checks: [repository, {name: data}]
            exclude_if_present: .nobackup
            cronitor: https://cronitor.example/x
            """);
    assertThat(read.repositories())
        .extracting(Repository::location)
        .containsExactly("/r", "ssh://host/./x", "/home/me/y");
    assertThat(read.options().texts(ArchiveOptions.EXCLUDE_IF_PRESENT))
        .containsExactly(".nobackup");
    assertThat(warnings())
        .contains("`repositories[0]` is a text; write `path: …`.")
        .contains("`repositories[1].path` is a remote one without `ssh://`; write ssh://host/./x.")
        .contains("`repositories[2].path` contains `~`; write the directory instead.")
        .contains("`repositories[3]` has no `path` and is left out.")
        .contains("`checks` has texts among its items; write `name: …`.")
        .contains("`exclude_if_present` is a list now; write '- ' before the text.")
        .contains("`cronitor` is a section now; write the text below it as `ping_url`.");
  }

  @ParameterizedTest
  @CsvSource({"standard, true, false", "none, false, false", "quick, false, true"})
  void a_word_about_statistics_becomes_two_flags(String word, boolean statistics, boolean quick)
      throws IOException {
    var options = files.load("repositories: [{path: /r}]\nstatistics: " + word).options();
    assertThat(options.isTrue(OptionSpec.flag("statistics", "Whether."))).isEqualTo(statistics);
    assertThat(options.isTrue(OptionSpec.flag("quick_statistics", "Whether."))).isEqualTo(quick);
    assertThat(warnings()).doesNotContain("out of use");
  }

  private String warnings() {
    var text = new StringBuilder();
    for (var event : files.events) {
      if (event instanceof ProgressEvent.Warned(var message)) {
        text.append(message).append('\n');
      }
    }
    return text.toString();
  }
}
