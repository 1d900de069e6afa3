package io.borgmaticshell.bootstrap;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.hook.HookCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Does once what users do often, so that the start-up cache knows the classes it takes. Run by
/// `libexec/build-startup-cache`, in an empty directory that is deleted afterwards; where Borg or
/// sqlite3 is absent, those command lines fail and the cache knows a little less.
public final class StartupTraining {
  // One line per habit: add one when a command starts more slowly than the others.
  private static final List<String> COMMAND_LINES =
      List.of(
          "--version",
          "--help",
          "create --help",
          "config validate",
          "repo-create --encryption none",
          "create",
          "repo-list --lock-wait 60",
          "list --archive latest",
          "dumps",
          "restore --archive latest");

  private StartupTraining() {}

  /// Expects the empty directory to work in as its only argument.
  public static void main(String[] arguments) throws IOException {
    var configuration = prepare(Path.of(arguments[0]).toAbsolutePath());
    for (var line : COMMAND_LINES) {
      var words =
          Stream.concat(Stream.of("--config", configuration.toString()), Stream.of(line.split(" ")))
              .toList();
      System.out.println(line + ": exit code " + Application.run(words));
    }
    for (var line : List.of("restore --archive ", "restore --archive latest --database ")) {
      System.setIn(asked("--config " + configuration + " " + line));
      Application.run(List.of(ShellCompletion.ASKED));
    }
    startPrompt();
  }

  private static InputStream asked(String line) {
    return new ByteArrayInputStream(
        (line + " ").replace(' ', '\0').getBytes(StandardCharsets.UTF_8));
  }

  private static void startPrompt() {
    try (var prompt =
        ShellConfiguration.start(
            Output.standard(),
            words -> 0,
            new Knowledge(System.getenv(), HookCatalog.installed()).prompt())) {
      System.out.println("prompt: " + prompt.getBeanDefinitionCount() + " beans");
    }
  }

  private static Path prepare(Path directory) throws IOException {
    Files.createFile(directory.resolve("users.db"));
    Files.createDirectory(directory.resolve("run"));
    return Files.writeString(
        directory.resolve("config.yaml"),
        """
        repositories:
            - path: %1$s/repository
        sqlite_databases:
            - name: users
              path: %1$s/users.db
        borg_base_directory: %1$s/borg
        user_runtime_directory: %1$s/run
        """
            .formatted(directory));
  }
}
