package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A place with a repository, a configuration and the program, apart from everything else on the
/// machine.
record Scene(Path directory, BorgRepository repository, Borgmatic borgmatic, String marker) {
  private static final Path PROGRAM =
      Path.of(System.getProperty("borgmatic.program", "target/borgmatic-shell/bin/borgmatic"))
          .toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(5);

  /// The packaged program, with nothing of this machine's configuration.
  static Borgmatic program() {
    return new Borgmatic(PROGRAM, apart());
  }

  /// Sets the scene, with an empty repository.
  static Scene in(Path directory) {
    return with(directory, BorgRepository.create(directory, "passphrase-" + UUID.randomUUID()));
  }

  static Scene with(Path directory, BorgRepository repository) {
    var marker = "scene-" + UUID.randomUUID();
    var environment = apart();
    environment.put("HOME", directory.resolve("home").toString());
    environment.put("SCENE", marker);
    return new Scene(directory, repository, new Borgmatic(PROGRAM, environment), marker);
  }

  private static Map<String, String> apart() {
    var environment = new LinkedHashMap<String, String>();
    List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
        .forEach(variable -> environment.put(variable, ""));
    return environment;
  }

  /// Writes the configuration file.
  Scene configure(DatabaseEntry... entries) throws IOException {
    var hooks = new LinkedHashMap<String, String>();
    for (var entry : entries) {
      hooks.merge(entry.hook(), entry.yaml(), String::concat);
    }
    var databases = new StringBuilder();
    hooks.forEach((hook, items) -> databases.append(hook).append(":\n").append(items));
    return configureAs(databases.toString());
  }

  /// Writes the configuration file with the given end.
  Scene configureAs(String end) throws IOException {
    Files.writeString(
        configuration(),
        """
        repositories:
          - path: '%s'
            label: vault
        encryption_passphrase: '%s'
        borg_base_directory: '%s'
        user_runtime_directory: '%s'
        """
                .formatted(repository.path(), repository.passphrase(), repository.base(), runtime())
            + end);
    return this;
  }

  Path configuration() {
    return directory.resolve("config.yaml");
  }

  Path runtime() {
    return directory.resolve("run");
  }

  Scene withEnvironment(Map<String, String> variables) {
    return new Scene(directory, repository, borgmatic.with(variables), marker);
  }

  /// The same place, seen by another program.
  Scene as(Borgmatic other) {
    return new Scene(directory, repository, other.with(borgmatic.environment()), marker);
  }

  /// Runs an action on the configuration file.
  Outcome run(String... words) {
    return command(words).run();
  }

  Program command(String... words) {
    var all = new ArrayList<>(List.of("--config", configuration().toString()));
    all.addAll(List.of(words));
    return borgmatic.command(all.toArray(String[]::new));
  }

  /// Runs an action that must not fail.
  Outcome succeed(String... words) {
    var outcome = run(words);
    assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    return outcome;
  }

  /// Nothing the program started runs any more.
  void leavesNoProcess() {
    await("end of all processes")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(ProcessTable.marked(marker)).isEmpty());
  }

  void leavesNoPipe() {
    await("removal of all pipes")
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Directories.find(runtime(), (path, facts) -> facts.isOther())).isEmpty());
  }
}
