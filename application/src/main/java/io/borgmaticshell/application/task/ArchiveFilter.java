package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.archive.ArchiveReference;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Which archives of a repository are meant.
///
/// @param limits what narrows them down further, in the repository program's own notation
public record ArchiveFilter(Names names, Map<Limit, String> limits) {
  public ArchiveFilter {
    var copy = new EnumMap<Limit, String>(Limit.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
  }

  /// Whether anything at all was said.
  public boolean isSelective() {
    return !(names instanceof Names.Unsaid) || !limits.isEmpty();
  }

  /// Which names they have.
  public sealed interface Names {
    /// Nobody said so.
    record Unsaid() implements Names {}

    /// Those that fit a pattern.
    record Like(String pattern) implements Names {}

    /// Those that begin like this.
    record Beginning(String prefix) implements Names {}

    /// A single one.
    record Only(ArchiveReference archive) implements Names {}
  }

  /// What narrows a choice of archives down.
  public enum Limit {
    /// Keys to sort by before archives are counted.
    SORT_BY,
    /// How many of the first ones.
    FIRST,
    /// How many of the last ones.
    LAST,
    /// How much time after the oldest one, such as `7d`.
    OLDEST,
    /// How much time before the newest one.
    NEWEST,
    /// Those older than so much time.
    OLDER,
    /// Those newer than so much time.
    NEWER
  }
}
