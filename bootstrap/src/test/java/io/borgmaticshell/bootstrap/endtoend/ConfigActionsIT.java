package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The actions on configuration files, beside those of the original where it is there.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg"})
class ConfigActionsIT {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void configure() throws IOException {
    scene = Scene.in(directory);
    Files.createDirectories(directory.resolve("home"));
    Files.writeString(
        Files.createDirectory(directory.resolve("source")).resolve("file"), "content");
    scene.configureAs("source_directories: ['%s']\n".formatted(directory.resolve("source")));
  }

  @Nested
  class config_show {
    @Test
    void answers_as_the_original_does() throws IOException {
      var original = scene.as(OriginalBorgmatic.orSkip());
      scene.configureAs(
          """
          umask: 0077
          color: true
          archive_name_format: "{hostname} ü"
          before_backup: [echo]
          """);
      for (var option : new String[] {"umask", "color", "retries", "repositories", "commands"}) {
        var words = new String[] {"config", "show", "--json", "--option", option};
        assertThat(JsonParser.parseString(scene.succeed(words).output()))
            .as(option)
            .isEqualTo(JsonParser.parseString(original.succeed(words).output()));
      }
    }

    @Test
    void goes_on_after_a_file_that_is_not_valid() throws IOException {
      var broken = Files.writeString(directory.resolve("broken.yaml"), "retires: 3\n");
      var outcome =
          scene.run(
              "--config", broken.toString(), "config", "show", "--option", "borg_base_directory");
      assertThat(outcome.exitCode()).isOne();
      assertThat(outcome.output()).contains(scene.repository().base().toString());
      assertThat(outcome.errors()).contains("broken.yaml", "did you mean `retries`?");
    }
  }

  @Nested
  class config_validate {
    @Test
    void leaves_variables_alone() throws IOException {
      scene.configureAs("ssh_command: '${SURELY_NOT_SET}'\n");
      assertThat(scene.succeed("config", "validate", "--show").output())
          .contains("ssh_command: ${SURELY_NOT_SET}\n")
          .endsWith("All configuration files are valid\n");
      assertThat(scene.run("config", "show").exitCode()).isOne();
    }

    @Test
    void accepts_snapshots_that_create_refuses() throws IOException {
      scene.configureAs("zfs:\nsource_directories: ['%s']\n".formatted(directory));
      scene.succeed("config", "validate");
      scene.succeed("repo-list");
      var refused = scene.run("create");
      assertThat(refused.exitCode()).isOne();
      assertThat(refused.errors()).contains("`zfs` asks for something in the backup");
      assertThat(scene.succeed("repo-list").output()).isEmpty();
    }
  }

  @Nested
  class config_generate {
    private Path generated;

    @BeforeEach
    void choose_a_place() {
      generated = directory.resolve("new/config.yaml");
    }

    @Test
    void writes_what_both_programs_accept() throws IOException {
      assertThat(generate("--destination", generated.toString()).exitCode()).isZero();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(generated)))
          .isEqualTo("rw-------");
      bothAccept(generated);
      assertThat(generate("--destination", generated.toString()).exitCode()).isOne();
    }

    @Test
    void writes_examples_that_both_programs_accept() throws IOException {
      generate("--destination", generated.toString());
      var all = Files.readString(generated).replaceAll("(?m)^( *)#(?! \\S)", "$1");
      bothAccept(Files.writeString(generated, all));
    }

    @Test
    void takes_over_what_an_older_file_says() throws IOException {
      var old =
          Files.writeString(
              directory.resolve("old.yaml"),
              """
              location:
                  repositories: [/vault]
                  source_directories: [/etc]
              hooks:
                  before_backup: [echo]
                  postgresql_databases: [{name: users}]
              """);
      generate("--source", old.toString(), "--destination", generated.toString());
      assertThat(show(generated)).isEqualTo(show(old));
      bothAccept(generated);
    }

    private Outcome generate(String... words) {
      var all = new java.util.ArrayList<>(java.util.List.of("config", "generate"));
      all.addAll(java.util.List.of(words));
      return scene.borgmatic().command(all.toArray(String[]::new)).run();
    }

    private String show(Path file) {
      return scene
          .borgmatic()
          .command("--config", file.toString(), "config", "show")
          .run()
          .output();
    }

    private void bothAccept(Path file) {
      var original = OriginalBorgmatic.orSkip().with(scene.borgmatic().environment());
      for (var program : new Borgmatic[] {scene.borgmatic(), original}) {
        var outcome = program.command("--config", file.toString(), "config", "validate").run();
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      }
    }
  }

  @Nested
  class config_bootstrap {
    private Path destination;

    @BeforeEach
    void lose_the_configuration() throws IOException {
      destination = Files.createDirectory(directory.resolve("back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.15", "1.9.14", "2.1.7"})
    void reads_archives_of_every_release(String release) throws IOException {
      configureFor(release);
      scene.as(OriginalBorgmatic.releaseOrSkip(release)).succeed("create");
      bringsBack(scene.borgmatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.13"})
    void writes_archives_that_releases_read(String release) throws IOException {
      var original = OriginalBorgmatic.releaseOrSkip(release);
      scene.succeed("create");
      bringsBack(original.with(scene.borgmatic().environment()));
    }

    @Test
    void works_both_ways_with_the_newest() throws IOException {
      var original = OriginalBorgmatic.orSkip().with(scene.borgmatic().environment());
      scene.succeed("create");
      bringsBack(original);
      scene.as(original).succeed("create");
      Files.delete(broughtBack());
      bringsBack(scene.borgmatic());
    }

    @Test
    void brings_included_files_back_as_well() throws IOException {
      var included = Files.writeString(directory.resolve("more.yaml"), "lock_wait: 5\n");
      scene.configureAs("<<: !include more.yaml\n");
      scene.succeed("create");
      Files.delete(included);
      bringsBack(scene.borgmatic());
      assertThat(Path.of(destination.toString(), included.toString())).hasContent("lock_wait: 5\n");
    }

    @Test
    void brings_a_linked_file_back_with_its_link() throws IOException {
      var elsewhere = directory.resolve("elsewhere.yaml");
      Files.move(scene.configuration(), elsewhere);
      Files.createSymbolicLink(scene.configuration(), Path.of("elsewhere.yaml"));
      scene.succeed("create");
      assertThat(bootstrap(scene.borgmatic()).exitCode()).isZero();
      assertThat(broughtBack()).isSymbolicLink().hasSameTextualContentAs(elsewhere);
    }

    @Test
    void says_when_it_does_not_know_which_archive() throws IOException {
      scene.succeed("create");
      scene.configureAs("archive_name_format: 'other-{now}'\n");
      scene.succeed("create");
      var outcome = bootstrap(scene.borgmatic());
      assertThat(outcome.exitCode()).isOne();
      assertThat(outcome.errors()).contains("archives of 2 kinds", "--archive", "other-");
    }

    @Test
    void says_when_an_archive_knows_of_no_configuration() throws IOException {
      scene.configureAs(
          "bootstrap: {store_config_files: false}\nsource_directories: ['%s']\n"
              .formatted(directory.resolve("source")));
      scene.succeed("create");
      var outcome = bootstrap(scene.borgmatic());
      assertThat(outcome.exitCode()).isOne();
      assertThat(outcome.errors()).contains("does not say with which configuration files");
    }

    @Test
    void asks_for_a_passphrase_by_name() {
      scene.succeed("create");
      var locked =
          scene.borgmatic().with(Map.of("BORG_BASE_DIR", scene.repository().base().toString()));
      assertThat(bootstrapWith(locked).errors()).contains("is encrypted", "BORG_PASSPHRASE");
    }

    // Until 1.8 options stood in sections; the runtime directory came with 1.9.
    private void configureFor(String release) throws IOException {
      var form =
          release.startsWith("1.7")
              ? """
              location:
                  repositories: ['%s']
                  source_directories: ['%s']
              storage:
                  encryption_passphrase: '%s'
                  borg_base_directory: '%s'
              """
              : """
              repositories: [{path: '%s'}]
              source_directories: ['%s']
              encryption_passphrase: '%s'
              borg_base_directory: '%s'
              """;
      Files.writeString(
          scene.configuration(),
          form.formatted(
              scene.repository().path(),
              directory.resolve("source"),
              scene.repository().passphrase(),
              scene.repository().base()));
    }

    private void bringsBack(Borgmatic program) throws IOException {
      var outcome = bootstrap(program);
      assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      assertThat(broughtBack()).hasSameTextualContentAs(scene.configuration());
    }

    private Path broughtBack() {
      return Path.of(destination.toString(), scene.configuration().toString());
    }

    private Outcome bootstrap(Borgmatic program) {
      return bootstrapWith(
          program.with(
              Map.of(
                  "BORG_PASSPHRASE", scene.repository().passphrase(),
                  "BORG_BASE_DIR", scene.repository().base().toString())));
    }

    private Outcome bootstrapWith(Borgmatic program) {
      return program
          .command(
              "config",
              "bootstrap",
              "--repository",
              scene.repository().path().toString(),
              "--destination",
              destination.toString())
          .run();
    }
  }
}
