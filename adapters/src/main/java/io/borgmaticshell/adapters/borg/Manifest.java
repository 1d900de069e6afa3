package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.domain.dump.ArchivePath;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of dumps found in an archive: `<root>/<hook>/dumps.json`.
///
/// @param dumps none if it cannot be read
/// @param damage why it cannot be read
record Manifest(String path, List<DumpId> dumps, Optional<OperationFailed> damage) {
  static final String NAME = "dumps.json";

  /// The lists among the files of an archive.
  ///
  /// @param files texts by their paths
  static List<Manifest> among(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().matches(".+_databases/" + NAME))
        .map(file -> read(file.getKey(), file.getValue()))
        .toList();
  }

  private static Manifest read(String path, String text) {
    try {
      return new Manifest(path, ManifestJson.parseDumps(path, text), Optional.empty());
    } catch (OperationFailed damage) {
      return new Manifest(path, List.of(), Optional.of(damage));
    }
  }

  boolean isReadable() {
    return damage.isEmpty();
  }

  OperationFailed failure() {
    return damage.orElseThrow();
  }

  /// Whose dumps are listed.
  String hook() {
    return directory().substring(directory().lastIndexOf('/') + 1);
  }

  String directory() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /// The directory that holds all dumps.
  String root() {
    return directory().substring(0, directory().lastIndexOf('/'));
  }

  String placeOf(DumpId dump) {
    return root() + "/" + ArchivePath.of(dump);
  }
}
