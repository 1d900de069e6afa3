package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationPlacesTest {
  @TempDir private Path directory;

  @Nested
  @DisplayNameGeneration(ReplaceUnderscores.class)
  class when_nothing_is_requested {
    @Test
    void finds_the_usual_files_in_order() throws IOException {
      file("home/.config/borgmatic/config.yaml");
      file("home/.config/borgmatic.d/x.yaml");
      file("etc/borgmatic/config.yaml");
      file("etc/borgmatic.d/b.yml");
      file("etc/borgmatic.d/a.yaml");
      assertThat(locate(Map.of("HOME", home())))
          .containsExactly(
              "etc/borgmatic/config.yaml",
              "etc/borgmatic.d/a.yaml",
              "etc/borgmatic.d/b.yml",
              "home/.config/borgmatic/config.yaml",
              "home/.config/borgmatic.d/x.yaml");
    }

    @Test
    void prefers_the_directory_that_the_environment_names() throws IOException {
      file("home/.config/borgmatic/config.yaml");
      file("xdg/borgmatic/config.yaml");
      assertThat(locate(Map.of("HOME", home(), "XDG_CONFIG_HOME", directory + "/xdg")))
          .containsExactly("xdg/borgmatic/config.yaml");
      assertThat(locate(Map.of("HOME", home(), "XDG_CONFIG_HOME", "")))
          .containsExactly("home/.config/borgmatic/config.yaml");
    }

    @Test
    void says_where_it_looked_if_there_is_none() {
      assertThatThrownBy(() -> locate(Map.of("HOME", home())))
          .isInstanceOf(OperationFailed.class)
          .hasMessage(
              "There is no configuration file; looked for D/etc/borgmatic/config.yaml,"
                      .replace("D", directory.toString())
                  + " D/etc/borgmatic.d, D/home/.config/borgmatic/config.yaml,"
                      .replace("D", directory.toString())
                  + " D/home/.config/borgmatic.d.\nWrite one there, or name one: --config FILE."
                      .replace("D", directory.toString()));
    }

    private String home() {
      return directory + "/home";
    }
  }

  @Nested
  @DisplayNameGeneration(ReplaceUnderscores.class)
  class when_places_are_requested {
    @Test
    void takes_files_by_any_name_and_directories_by_suffix() throws IOException {
      file("one.conf");
      file("d/b.yaml");
      file("d/Z.yml");
      file("d/ä.yaml");
      file("d/c.yaml~");
      file("d/deeper.yaml/x.yaml");
      assertThat(locate(Map.of(), "one.conf", "d"))
          .containsExactly("one.conf", "d/Z.yml", "d/b.yaml", "d/ä.yaml");
    }

    @Test
    void keeps_a_missing_file_so_that_it_fails_on_its_own() {
      assertThat(locate(Map.of(), "missing.yaml")).containsExactly("missing.yaml");
      assertThatThrownBy(() -> new ConfigurationFiles(directory).source().load("/missing.yaml"))
          .isInstanceOf(OperationFailed.class)
          .hasMessage(
              "The configuration file /missing.yaml does not exist.\n"
                  + "Name another file: --config FILE.");
    }

    @Test
    void says_so_if_a_directory_holds_no_configuration() throws IOException {
      file("d/readme.txt");
      assertThatThrownBy(() -> locate(Map.of(), "d"))
          .isInstanceOf(OperationFailed.class)
          .hasMessageStartingWith("There is no file ending in .yaml or .yml in ");
    }

    @Test
    void makes_paths_absolute() {
      assertThat(places(Map.of()).locate(List.of("x/../y.yaml")))
          .containsExactly(Path.of("y.yaml").toAbsolutePath().toString());
    }

    @Test
    void refuses_to_load_a_directory() {
      assertThatThrownBy(
              () -> new ConfigurationFiles(directory).source().load(directory.toString()))
          .isInstanceOf(OperationFailed.class)
          .hasMessage(
              "The configuration file %s is a directory.\nName a file: --config FILE."
                  .formatted(directory));
    }
  }

  private List<String> locate(Map<String, String> environment, String... requested) {
    var paths = List.of(requested).stream().map(path -> directory.resolve(path).toString());
    return places(environment).locate(paths.toList()).stream()
        .map(path -> directory.relativize(Path.of(path)).toString())
        .toList();
  }

  private ConfigurationPlaces places(Map<String, String> environment) {
    return ConfigurationPlaces.usual(environment, directory.resolve("etc"));
  }

  private void file(String name) throws IOException {
    var path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
  }
}
