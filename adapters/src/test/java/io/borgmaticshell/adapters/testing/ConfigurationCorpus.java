package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Configuration files of every kind, in a place of their own: `valid` ones and `broken` ones, each
/// in a folder named after its topic. What they include lies in folders called `parts`. Beside
/// every broken file stands what is to be said about it, in a file that ends in `.expected`.
///
/// @param directory holds the folders of topics
public record ConfigurationCorpus(Path directory) {
  private static final Path SOURCE =
      Path.of("../adapters/src/test/resources/io/borgmaticshell/adapters/configuration/corpus");

  public static ConfigurationCorpus valid(Path place) {
    return copied("valid", place);
  }

  public static ConfigurationCorpus broken(Path place) {
    return copied("broken", place);
  }

  /// A copy, so that paths within the files are known: `~` is the folder `home`.
  private static ConfigurationCorpus copied(String kind, Path place) {
    var source = SOURCE.resolve(kind);
    var copy = place.resolve(kind);
    try (var paths = Files.walk(source)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, copy.resolve(source.relativize(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConfigurationCorpus(copy);
  }

  /// The files, by topic and name, without those that are only there to be included.
  public List<Path> files() {
    try (var paths = Files.walk(directory)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml"))
          .filter(path -> directory.relativize(path).getNameCount() == 2)
          .filter(path -> !path.startsWith(home()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The name of a file: its topic, a slash, and what it shows.
  public String name(Path file) {
    return directory.relativize(file).toString().replace(".yaml", "");
  }

  /// The variables that the files refer to. `UNSET_ANYWHERE` is one they rely on not to be there.
  public Map<String, String> environment() {
    return Map.of(
        "HOME", home().toString(),
        "NAME", "value",
        "EMPTY", "",
        "PORT", "5433",
        "PASSPHRASE", "pa$$ \"word\"");
  }

  private Path home() {
    return directory.resolve("home");
  }
}
