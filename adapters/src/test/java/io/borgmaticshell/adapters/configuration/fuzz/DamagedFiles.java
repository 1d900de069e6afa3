package io.borgmaticshell.adapters.configuration.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.adapters.testing.ConfigurationCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Damages the valid files, or what they include, each seed in its own way.
final class DamagedFiles {
  private static final int MOST_DAMAGES = 4;
  private static final Pattern PART = Pattern.compile("parts/[\\w/-]+\\.yaml");

  private final ConfigurationCorpus corpus;
  private final List<Path> files;
  private final Map<Path, byte[]> contents = new HashMap<>();

  DamagedFiles(ConfigurationCorpus corpus) {
    this.corpus = corpus;
    this.files = corpus.files();
  }

  /// One damaged file, whole again once this is closed.
  ///
  /// @param configuration the file to read
  /// @param damaged the file that is damaged: the same, or one that it includes
  record Damaged(Path configuration, String description, Path damaged, String whole)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.writeString(damaged, whole);
    }
  }

  Damaged damaged(long seed) throws IOException {
    var random = new Random(seed);
    var configuration = files.get(random.nextInt(files.size()));
    var file = random.nextInt(3) == 0 ? partOf(configuration) : configuration;
    var whole = whole(file);
    var bytes = whole;
    var names = new ArrayList<String>();
    for (var i = random.nextInt(MOST_DAMAGES); i >= 0; i--) {
      var damage = Damage.any(random);
      names.add(damage.name());
      bytes = damage.to(bytes, random);
    }
    Files.write(file, bytes);
    var description = "seed %d, %s, %s".formatted(seed, corpus.name(file), names);
    return new Damaged(configuration, description, file, new String(whole, UTF_8));
  }

  // The first that is included, if any.
  private Path partOf(Path configuration) throws IOException {
    var part = PART.matcher(new String(whole(configuration), UTF_8));
    return part.find() ? configuration.resolveSibling(part.group()) : configuration;
  }

  private byte[] whole(Path file) throws IOException {
    if (!contents.containsKey(file)) {
      contents.put(file, Files.readAllBytes(file));
    }
    return contents.get(file);
  }
}
