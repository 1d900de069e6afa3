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
      Map.ofEntries(
          Map.entry("borg", "borgbackup"),
          Map.entry("gbak", "firebird3.0-utils"),
          Map.entry("gfix", "firebird3.0-utils"),
          Map.entry("isql-fb", "firebird3.0-utils firebird3.0-server-core"),
          Map.entry("keepassxc-cli", "keepassxc"),
          Map.entry("systemd-creds", "systemd"),
          Map.entry("mariadb", "mariadb-client"),
          Map.entry("mariadb-dump", "mariadb-client"),
          Map.entry("mariadbd", "mariadb-server-core"),
          Map.entry("initdb", "postgresql"),
          Map.entry("pg_ctl", "postgresql"),
          Map.entry("pg_dump", "postgresql-client"),
          Map.entry("pg_restore", "postgresql-client"),
          Map.entry("psql", "postgresql-client"));

  // Where scripts/verify puts them, for want of a Debian package.
  private static final Path MONGO_TOOLS =
      Path.of(
          System.getenv()
              .getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"),
          "borgmatic-shell/mongo-tools/bin");

  private InstalledPrograms() {}

  /// Where a program is: in the newest PostgreSQL, on the `PATH`, or among what `scripts/verify`
  /// has built.
  public static Optional<Path> find(String program) {
    return Stream.of(postgresFolders(), pathFolders(), Stream.of(MONGO_TOOLS))
        .flatMap(folders -> folders)
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
    if (program.equals("mongodump") || program.equals("mongorestore")) {
      return program + " is not installed; scripts/verify builds it where Go 1.23 or newer is";
    }
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
