package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.database.EntryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IncludesTest {
  @TempDir private Path directory;
  private ConfigurationFiles files;

  @BeforeEach
  void prepare() throws IOException {
    files = new ConfigurationFiles(directory);
    write("a.yaml", "{exclude_patterns: [a1, a2], compression: zstd, checkpoint_interval: 1}");
    write("b.yaml", "{exclude_patterns: [b1], compression: lz4}");
  }

  @Nested
  class behind_two_angle_brackets {
    @Test
    void add_to_lists_and_yield_to_what_is_written_here() throws IOException {
      var read = load("<<: !include a.yaml\nexclude_patterns: [own]\ncheckpoint_interval: 2");
      assertThat(read.options().texts(ArchiveOptions.EXCLUDE_PATTERNS))
          .containsExactly("a1", "a2", "own");
      assertThat(compression(read)).isEqualTo("zstd");
    }

    @Test
    void beat_those_that_are_named_before_them() throws IOException {
      var read = load("<<: !include [a.yaml, b.yaml]\nexclude_patterns: [own]");
      assertThat(read.options().texts(ArchiveOptions.EXCLUDE_PATTERNS))
          .containsExactly("a1", "a2", "b1", "own");
      assertThat(compression(read)).isEqualTo("lz4");
    }

    @Test
    void lose_the_items_that_are_to_be_omitted() throws IOException {
      var read = load("<<: !include [a.yaml, b.yaml]\nexclude_patterns: [own, !omit a1, !omit b1]");
      assertThat(read.options().texts(ArchiveOptions.EXCLUDE_PATTERNS))
          .containsExactly("a2", "own");
    }

    @Test
    void yield_to_a_list_that_is_to_be_retained() throws IOException {
      var read = load("<<: !include a.yaml\nexclude_patterns: !retain [own]");
      assertThat(read.options().texts(ArchiveOptions.EXCLUDE_PATTERNS)).containsExactly("own");
      assertThat(compression(read)).isEqualTo("zstd");
    }

    @Test
    void may_stand_in_one_database() throws IOException {
      write("login.yaml", "{username: backup, password: secret}");
      var read = load("postgresql_databases: [{name: users, <<: !include login.yaml}]");
      assertThat(read.databases().getFirst().options().text(EntryOptions.USERNAME))
          .contains("backup");
    }
  }

  @Nested
  class behind_a_key {
    @Test
    void are_its_value() throws IOException {
      write("list.yaml", "[x, y]");
      assertThat(
              load("exclude_patterns: !include list.yaml")
                  .options()
                  .texts(ArchiveOptions.EXCLUDE_PATTERNS))
          .containsExactly("x", "y");
    }

    @Test
    void are_a_list_of_their_contents_last_first() throws IOException {
      write("x.yaml", "x");
      write("y.yaml", "y");
      assertThat(
              load("exclude_patterns: !include [x.yaml, y.yaml]")
                  .options()
                  .texts(ArchiveOptions.EXCLUDE_PATTERNS))
          .containsExactly("y", "x");
    }
  }

  @Test
  void are_looked_for_beside_the_including_file() throws IOException {
    Files.createDirectory(directory.resolve("more"));
    write("more/outer.yaml", "<<: !include inner.yaml");
    write("more/inner.yaml", "compression: zlib");
    var read = load("<<: !include more/outer.yaml");
    assertThat(compression(read)).isEqualTo("zlib");
    assertThat(read.files())
        .containsExactly(
            directory.resolve("config.yaml").toString(),
            directory.resolve("more/outer.yaml").toString(),
            directory.resolve("more/inner.yaml").toString());
  }

  @Test
  void may_use_constants_of_the_file_that_includes_them() throws IOException {
    write("c.yaml", "compression: '{method}'");
    assertThat(compression(load("<<: !include c.yaml\nconstants: {method: zlib}")))
        .isEqualTo("zlib");
  }

  @Test
  void that_are_missing_are_named_with_the_places_that_were_looked_at() {
    assertThat(files.problem("repositories: []\n<<: !include none.yaml"))
        .contains("FILE, line 2, column 5: the included file is not there; looked for ")
        .contains(directory.resolve("none.yaml").toString())
        .contains(Path.of("none.yaml").toAbsolutePath().toString());
  }

  @Test
  void that_include_themselves_are_refused() throws IOException {
    write("one.yaml", "<<: !include two.yaml");
    write("two.yaml", "<<: !include one.yaml");
    assertThat(files.problem("<<: !include one.yaml")).contains("this file includes itself");
  }

  @Test
  void that_multiply_are_refused() throws IOException {
    for (var i = 0; i < 12; i++) {
      write("f" + i + ".yaml", "<<: !include [f%1$d.yaml, f%1$d.yaml]".formatted(i + 1));
    }
    write("f12.yaml", "compression: lz4");
    assertThat(files.problem("<<: !include f0.yaml")).contains("more than 1000 files are included");
  }

  @Test
  void that_are_wrong_are_named_with_the_place_in_them() throws IOException {
    write("wrong.yaml", "compression: lz4\nlock_wait: soon");
    assertThat(files.problem("repositories: []\n<<: !include wrong.yaml"))
        .contains(directory.resolve("wrong.yaml") + ", line 2, column 12")
        .contains("`lock_wait` must be a whole number");
  }

  private Configuration load(String yaml) throws IOException {
    return files.load("repositories: [/backup]\n" + yaml);
  }

  private static String compression(Configuration read) {
    return read.options().text(ArchiveOptions.COMPRESSION).orElseThrow();
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(directory.resolve(name), yaml);
  }
}
