package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A Borg repository, with caches and keys beside it, so that nothing touches the home directory.
///
/// @param base where this Borg keeps caches, keys and security notes
public record BorgRepository(Path path, Path base, String passphrase) {

  /// Creates an encrypted repository below a directory.
  public static BorgRepository create(Path directory, String passphrase) {
    var repository = planned(directory, passphrase);
    repository.borg("init", "--encryption", "repokey-blake2", repository.location());
    return repository;
  }

  /// Says where a repository will be, without creating it.
  public static BorgRepository planned(Path directory, String passphrase) {
    return new BorgRepository(
        directory.resolve("repository.borg"), directory.resolve("borg"), passphrase);
  }

  public String location() {
    return path.toString();
  }

  /// All archives, oldest first, those that were not finished as well.
  public List<String> archives() {
    return borg("list", "--consider-checkpoints", "--short", location()).lines().toList();
  }

  public String onlyArchive() {
    var archives = archives();
    if (archives.size() != 1) {
      throw new IllegalStateException("one archive was expected: " + archives);
    }
    return archives.getFirst();
  }

  /// The paths in an archive, in its order.
  public List<String> list(String archive) {
    return borg("list", "--short", location() + "::" + archive).lines().toList();
  }

  /// The paths in an archive, each after its mode: `-rw------- borgmatic/…`.
  public List<String> listWithModes(String archive) {
    return borg("list", "--format", "{mode} {path}{NL}", location() + "::" + archive)
        .lines()
        .toList();
  }

  /// What a file in an archive says.
  public String content(String archive, String file) {
    return borg("extract", "--stdout", location() + "::" + archive, "pp:" + file);
  }

  /// Makes an archive of one file without anybody's help.
  public void store(String archive, String file, String content) {
    program("create", "--stdin-name", file, location() + "::" + archive, "-")
        .reading(content)
        .run()
        .successfulOutput();
  }

  /// Makes an archive of files without anybody's help.
  ///
  /// @param files contents by their paths, which have no leading slash
  public void store(String archive, Map<String, byte[]> files) {
    try {
      var tree = Files.createTempDirectory(base.getParent(), "tree");
      for (var file : files.entrySet()) {
        var place = tree.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
      var roots = files.keySet().stream().map(path -> path.split("/", 2)[0]).distinct();
      program("create", location() + "::" + archive)
          .with(roots.toArray(String[]::new))
          .in(tree)
          .run()
          .successfulOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fails if the repository is damaged.
  public void check() {
    borg("check", "--verify-data", location());
  }

  /// Runs Borg without anybody's help, and says what it answers.
  public String borg(String... words) {
    return program(words).run().successfulOutput();
  }

  private Program program(String... words) {
    // A Borg that was killed leaves its lock, which the next one removes once the process is gone
    // for good.
    return Program.of("borg", "--lock-wait", "20")
        .with(words)
        .with(
            Map.of(
                "BORG_BASE_DIR",
                base.toString(),
                "BORG_PASSPHRASE",
                passphrase,
                "BORG_EXIT_CODES",
                "legacy"));
  }
}
