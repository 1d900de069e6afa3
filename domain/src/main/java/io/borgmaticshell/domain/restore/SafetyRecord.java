package io.borgmaticshell.domain.restore;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// What a safety copy says about itself, so that it can be undone to where it came from.
///
/// @param restored the archive whose restore it was made for
/// @param saved the databases it holds
/// @param absent those that did not exist yet, so that there was nothing to save
public record SafetyRecord(ArchiveName restored, List<Saved> saved, List<Place> absent) {
  public SafetyRecord {
    saved = List.copyOf(saved);
    absent = List.copyOf(absent);
  }

  /// One database that was saved.
  ///
  /// @param id the dump in the safety copy
  /// @param origin the dump that was to replace it; finds the configured entry
  /// @param place where it was, and shall come back to
  /// @param objects what it held, in the words of its hook; empty where a restore replaces all of
  ///   it
  public record Saved(DumpId id, DumpId origin, Place place, List<String> objects) {
    public Saved {
      objects = List.copyOf(objects);
    }
  }
}
