package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.ProgressEvent;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.RunOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
