package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs tests can use on this machine.
public final class InstalledPrograms {
  private static final Path POSTGRES_VERSIONS = Path.of("/usr/lib/postgresql");

  private static final Map<String, String> DEBIAN_PACKAGES =
      Map.of(
          "borg", "borgbackup",
          "mariadb", "mariadb-client",
          "mariadb-dump", "mariadb-client",
          "mariadbd", "mariadb-server-core",
          "initdb", "postgresql",
          "pg_ctl", "postgresql",
          "pg_dump", "postgresql-client",
          "pg_restore", "postgresql-client",
          "psql", "postgresql-client");

  private InstalledPrograms() {}

  /// Where a program is: in the newest PostgreSQL, or on the `PATH`.
  public static Optional<Path> find(String program) {
    return Stream.concat(postgresFolders(), pathFolders())
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// As [#find], for a program that a test has required.
  public static Path path(String program) {
    return find(program).orElseThrow(() -> new IllegalStateException(whyMissing(program)));
  }

  /// Says what is missing and how to get it.
  static String whyMissing(String program) {
    return "%s is not installed; on Debian: apt-get install %s"
        .formatted(program, DEBIAN_PACKAGES.getOrDefault(program, program));
  }

  private static Stream<Path> pathFolders() {
    // Servers are where the PATH of ordinary users does not lead.
    var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin") + ":/usr/sbin";
    return Arrays.stream(path.split(":")).map(Path::of);
  }

  private static Stream<Path> postgresFolders() {
    if (!Files.isDirectory(POSTGRES_VERSIONS)) {
      return Stream.empty();
    }
    try (var versions = Files.list(POSTGRES_VERSIONS)) {
      return versions
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .sorted(Comparator.comparingInt(InstalledPrograms::version).reversed())
          .map(folder -> folder.resolve("bin"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int version(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }
}
