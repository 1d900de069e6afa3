package io.borgmaticshell.bootstrap.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {
  @TempDir Path directory;
  private SampleDistribution distribution;

  @BeforeEach
  void install_into_a_folder_with_an_awkward_name() throws IOException {
    distribution = SampleDistribution.in(directory.resolve("Zoë's \"own\" $HOME *"), "hello");
  }

  @AfterEach
  void remove_links() throws IOException {
    SampleDistribution.removeLinks(directory);
  }

  @Nested
  class when_called_through_symbolic_links {
    @Test
    void follows_absolute_and_relative_links_to_any_depth()
        throws IOException, InterruptedException {
      var folder = Files.createDirectories(directory.resolve("a b/c"));
      var absolute = Files.createSymbolicLink(folder.resolve("absolute"), distribution.launcher());
      var relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));
      var upwards =
          Files.createSymbolicLink(directory.resolve("upwards"), Path.of("a b/../a b/c/relative"));

      for (var link : List.of(absolute, relative, upwards)) {
        assertThat(distribution.run(link, Map.of()).output()).as("%s", link).startsWith("hello\n");
      }
    }

    @Test
    void follows_links_to_its_folders() throws IOException, InterruptedException {
      var home = Files.createSymbolicLink(directory.resolve("home"), distribution.home());
      var bin =
          Files.createSymbolicLink(
              directory.resolve("programs"), distribution.launcher().getParent());

      for (var link : List.of(home.resolve("bin/borgmatic"), bin.resolve("borgmatic"))) {
        assertThat(distribution.run(link, Map.of()).output()).as("%s", link).startsWith("hello\n");
      }
    }

    @Test
    void is_found_by_its_bare_name_in_the_path() throws IOException, InterruptedException {
      Files.createSymbolicLink(directory.resolve("borgmatic"), distribution.launcher());
      var path = directory + ":/usr/bin:/bin";

      assertThat(distribution.run(Path.of("/usr/bin/env"), Map.of("PATH", path), "borgmatic"))
          .extracting(Outcome::output)
          .asString()
          .startsWith("hello\n");
    }
  }

  @Nested
  class arguments {
    private static final String[] AWKWARD = {
      "two words",
      "",
      "\"double\"",
      "it's",
      "*",
      "$HOME",
      "`id`",
      "\\",
      "a\nb",
      "@file",
      "größe",
      "--",
      "-Dx=y"
    };

    @Test
    void reach_the_program_unchanged() throws IOException, InterruptedException {
      assertThat(distribution.run(AWKWARD).output()).isEqualTo(expected());
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C", "LC_ALL, ''", "LC_CTYPE, POSIX"})
    void reach_it_unchanged_without_a_locale_as_under_cron(String variable, String value)
        throws IOException, InterruptedException {
      var environment = new HashMap<>(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""));
      environment.put(variable, value);

      assertThat(distribution.run(distribution.launcher(), environment, AWKWARD).output())
          .isEqualTo(expected());
    }

    private static String expected() {
      return Stream.of(AWKWARD)
          .map("[%s]\n"::formatted)
          .collect(Collectors.joining("", "hello\nwithout cache\n", ""));
    }
  }

  @Nested
  class when_the_distribution_has_no_runtime_of_its_own {
    @BeforeEach
    void remove_the_runtime() throws IOException {
      Files.delete(distribution.home().resolve("runtime"));
    }

    @Test
    void takes_the_java_of_JAVA_HOME() throws IOException, InterruptedException {
      var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));

      assertThat(distribution.run(distribution.launcher(), environment).output())
          .startsWith("hello\n");
    }

    @Test
    void looks_elsewhere_when_JAVA_HOME_is_too_old() throws IOException, InterruptedException {
      var old = Files.createDirectories(directory.resolve("old/bin"));
      Files.createSymbolicLink(old.resolve("java"), Path.of("/bin/false"));
      Files.writeString(directory.resolve("old/release"), "JAVA_VERSION=\"21.0.2\"\n");
      var home = Files.createDirectories(directory.resolve("home/.jdks"));
      Files.createSymbolicLink(home.resolve("25"), Path.of(System.getProperty("java.home")));
      var environment =
          Map.of(
              "JAVA_HOME",
              directory.resolve("old").toString(),
              "HOME",
              directory.resolve("home").toString());

      assertThat(distribution.run(distribution.launcher(), environment).output())
          .startsWith("hello\n");
    }
  }
}
