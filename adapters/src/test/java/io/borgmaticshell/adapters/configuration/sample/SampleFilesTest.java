package io.borgmaticshell.adapters.configuration.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.configuration.yaml.YamlWriter;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.OptionTopics;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.application.port.configuration.SampleConfigurations.Destination;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleFilesTest {
  private static final HookCatalog HOOKS = HookCatalog.installed();
  private static final List<OptionSpec> OPTIONS = OptionTopics.of(HOOKS).options();

  @TempDir Path directory;
  private final SampleFiles samples = new SampleFiles(OPTIONS);
  private final YamlConfigurationSource source =
      new YamlConfigurationSource(HOOKS, Map.of("HOME", "/home/me"), event -> {});

  @Nested
  class a_file_from_nothing {
    @Test
    void is_valid_and_only_what_was_chosen_is_in_force() throws IOException {
      var file = generate(chosen("/vault"));
      assertThat(effective(file)).isEqualTo("bootstrap: {}\nrepositories:\n  - path: /vault\n");
    }

    @Test
    void holds_every_option_with_its_sentence() throws IOException {
      var text = Files.readString(generate(chosen("/vault"))).replaceAll("\\s+# ", " ");
      for (var option : OPTIONS) {
        assertThat(text).as(option.key()).contains(option.description());
        assertThat(text).containsPattern("(?m)^#?" + option.key() + ":");
      }
    }

    @Test
    void is_valid_with_every_option_in_force() throws IOException {
      var file = generate(chosen("/vault"));
      var all = Files.readString(file).replaceAll("(?m)^( *)#(?! \\S)", "$1");
      var members = options(Files.writeString(file, all)).members();
      assertThat(members.keySet())
          .containsAll(
              OPTIONS.stream()
                  .map(OptionSpec::key)
                  .filter(key -> !key.matches("(before|after)_.*|on_error"))
                  .toList());
    }

    @Test
    void has_lines_that_fit_a_terminal() throws IOException {
      assertThat(Files.readString(generate(chosen("/vault"))).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Nested
  class a_file_from_another {
    @Test
    void means_the_same_and_adds_comments() throws IOException {
      var old =
          Files.writeString(
              directory.resolve("old.yaml"),
              """
              location:
                  repositories: ["user@host:dir", /two]
              constants: {times: 3}
              retries: "{times}"
              hooks:
                  before_backup: ["echo '${HOME}'\\necho two"]
                  postgresql_databases:
                      - {name: users, password: "0077"}
                      - {name: other, port: 5433, skip_it: }
              zfs:
              """
                  .replace(", skip_it: ", ""));
      var chosen = source.modernized(old.toString());
      var file = generate(chosen);
      assertThat(effective(file)).isEqualTo(effective(old));
      assertThat(Files.readString(file))
          .contains("retries: '{times}'", "${HOME}", "#username: ", "zfs:\n", "#zfs_command: ");
    }
  }

  @Nested
  class files_for_each_option {
    @Test
    void are_all_in_force() throws IOException {
      var files = samples.write(chosen("/vault"), to("parts", false, true));
      assertThat(files).hasSameSizeAs(OPTIONS);
      for (var option : OPTIONS) {
        var part = directory.resolve("parts").resolve(option.key() + ".yaml");
        assertThat(part).content().containsPattern("(?m)^" + option.key() + ":");
      }
      assertThat(directory.resolve("parts/keep_daily.yaml")).content().contains("keep_daily: 7\n");
    }
  }

  @Nested
  class the_destination {
    @Test
    void is_made_readable_for_nobody_else() throws IOException {
      samples.write(chosen("/vault"), to("a/b/c.yaml", false, false));
      assertThat(permissions("a/b/c.yaml")).isEqualTo("rw-------");
      assertThat(permissions("a/b")).isEqualTo("rwx------");
    }

    @Test
    void is_replaced_only_on_demand() throws IOException {
      var file = Files.writeString(directory.resolve("file"), "mine");
      assertThatThrownBy(() -> samples.write(chosen("/v"), to("file", false, false)))
          .isInstanceOf(OperationFailed.class)
          .hasMessageContaining("exists already")
          .hasMessageContaining("--overwrite");
      assertThat(file).hasContent("mine");
      samples.write(chosen("/v"), to("file", true, false));
      assertThat(file).content().contains("path: /v");
      assertThat(permissions("file")).isEqualTo("rw-------");
      assertThat(directory).isDirectoryNotContaining("glob:**file.*");
    }

    @Test
    void is_a_file_without_split_and_a_directory_with_it() throws IOException {
      Files.writeString(directory.resolve("file"), "mine");
      assertThatThrownBy(() -> samples.write(chosen("/v"), to("", false, false)))
          .hasMessageContaining("is a directory");
      assertThatThrownBy(() -> samples.write(chosen("/v"), to("file", true, true)))
          .hasMessageContaining("is not a directory");
      assertThatThrownBy(() -> samples.write(chosen("/v"), to("file/below", true, false)))
          .isInstanceOf(OperationFailed.class)
          .hasMessageContaining("cannot be written");
    }

    @Test
    void stays_away_in_a_dry_run() {
      var path = directory.resolve("dry").toString();
      assertThat(samples.write(chosen("/v"), new Destination(path, false, false, true)))
          .containsExactly(path);
      assertThat(Path.of(path)).doesNotExist();
    }
  }

  private Destination to(String path, boolean overwrite, boolean split) {
    return new Destination(directory.resolve(path).toString(), overwrite, split, false);
  }

  private Path generate(PlainValue.Mapping chosen) {
    return Path.of(samples.write(chosen, to("new.yaml", true, false)).getFirst());
  }

  private static PlainValue.Mapping chosen(String path) {
    var repository = PlainValue.Mapping.of(Map.entry("path", new PlainValue.Text(path)));
    return PlainValue.Mapping.of(
        Map.entry("repositories", new PlainValue.Items(List.of(repository))));
  }

  private PlainValue.Mapping options(Path file) {
    return source.effective(file.toString(), EnvironmentVariables.REPLACED);
  }

  private String effective(Path file) {
    return new YamlWriter().text(options(file));
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(path)));
  }
}
