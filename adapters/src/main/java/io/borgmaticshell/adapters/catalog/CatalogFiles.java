package io.borgmaticshell.adapters.catalog;

import io.borgmaticshell.application.catalog.ArchiveList;
import io.borgmaticshell.application.catalog.Catalog;
import io.borgmaticshell.application.catalog.CatalogedDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The catalogue below the user's directory for caches (XDG Base Directory Specification), readable
/// by its owner only. Each repository has a directory, with a list of its archives and a file for
/// each archive, so that a completion reads little. A file is replaced as a whole; of two programs
/// that write at once, the later one wins.
public final class CatalogFiles implements Catalog {
  private static final String LIST = "archives.json";
  private static final String SUFFIX = ".json";
  private static final int LONGEST_KEY = 32;

  private final Path directory;

  /// @param environment says where programs keep such things
  public CatalogFiles(Map<String, String> environment) {
    this.directory = caches(environment).resolve("borgmatic-shell").resolve("catalog");
  }

  private static Path caches(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(text -> text.startsWith("/"))
        .map(Path::of)
        .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "/"), ".cache"));
  }

  @Override
  public Optional<ArchiveList> archives(String location) {
    return read(place(location).resolve(LIST)).flatMap(CatalogJson::archives);
  }

  @Override
  public Optional<List<CatalogedDump>> dumps(String location, String archive) {
    return read(file(location, archive)).flatMap(CatalogJson::dumps);
  }

  @Override
  public void keep(String location, ArchiveList archives) {
    write(place(location).resolve(LIST), CatalogJson.of(archives));
  }

  @Override
  public void keepDumps(String location, String archive, List<CatalogedDump> dumps) {
    write(file(location, archive), CatalogJson.of(dumps));
  }

  @Override
  public void retain(String location, Collection<String> archives) {
    var kept = Set.copyOf(archives);
    try (var files = Files.list(place(location).resolve("dumps"))) {
      files
          .filter(file -> !kept.contains(file.getFileName().toString().replace(SUFFIX, "")))
          .forEach(CatalogFiles::delete);
    } catch (IOException e) {
      // There is none yet, or it stays as it is: a file too many does no harm.
    }
  }

  private Path place(String location) {
    return directory.resolve(key(location));
  }

  private Path file(String location, String archive) {
    return place(location).resolve("dumps").resolve(archive.replaceAll("\\W", "_") + SUFFIX);
  }

  private static String key(String location) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(location.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LONGEST_KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(Path file, String text) {
    try {
      var permissions = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(permissions));
      // Made for its owner only.
      var fresh = Files.createTempFile(file.getParent(), ".new", SUFFIX);
      try {
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // Then it is asked for again the next time.
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (NoSuchFileException e) {
      // Another program was faster.
    } catch (IOException e) {
      // A file too many does no harm.
    }
  }
}
