package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Where the programs of a PostgreSQL are.
///
/// @param programs finds one by its name
/// @param commands the options by which an entry names the clients
record PostgresInstallation(Function<String, Path> programs, Map<String, String> commands) {
  private static final String SYSTEM_USER = "postgres";

  /// The newest one that is installed; its clients are on the `PATH`.
  static PostgresInstallation installed() {
    return new PostgresInstallation(InstalledPrograms::path, Map.of());
  }

  /// The one that `scripts/verify` has unpacked.
  static PostgresInstallation unpacked(Path tree) {
    var folder = onlyVersion(tree.resolve("usr/lib/postgresql")).resolve("bin");
    return new PostgresInstallation(
        folder::resolve,
        Map.of(
            "pg_dump_command", folder.resolve("pg_dump").toString(),
            "pg_restore_command", folder.resolve("pg_restore").toString(),
            "psql_command", folder.resolve("psql").toString()));
  }

  private static Path onlyVersion(Path versions) {
    try (var found = Files.list(versions)) {
      return found.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path program(String name) {
    return programs.apply(name);
  }

  /// Runs a program as the account the server runs as: it refuses to run as root.
  void asServer(String program, String... words) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", SYSTEM_USER, "--"));
    }
    command.add(program(program).toString());
    command.addAll(List.of(words));
    new Program(command, Map.of(), "", Path.of("/")).run().successfulOutput();
  }

  /// Lets that account use a file or folder.
  static void giveToServer(Path path) throws IOException {
    if (isRoot()) {
      var accounts = path.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(path, accounts.lookupPrincipalByName(SYSTEM_USER));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
