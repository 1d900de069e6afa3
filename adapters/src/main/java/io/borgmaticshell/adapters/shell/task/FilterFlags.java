package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags;
import io.borgmaticshell.application.task.ArchiveFilter;
import io.borgmaticshell.application.task.ArchiveFilter.Limit;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// Reads which archives are meant.
final class FilterFlags {
  private static final Map<Limit, FlagSpec> LIMITS =
      Map.of(
          Limit.SORT_BY, ArchiveFlags.SORT_BY,
          Limit.FIRST, ArchiveFlags.FIRST,
          Limit.LAST, ArchiveFlags.LAST,
          Limit.OLDEST, ArchiveFlags.OLDEST,
          Limit.NEWEST, ArchiveFlags.NEWEST,
          Limit.OLDER, ArchiveFlags.OLDER,
          Limit.NEWER, ArchiveFlags.NEWER);

  private FilterFlags() {}

  /// Those with certain names.
  ///
  /// @param pattern the action's own flag for a pattern
  /// @param prefix the action's own flag for the beginning of names
  /// @param otherwise reads a single archive
  static ArchiveFilter of(
      FlagValues flags, FlagSpec pattern, FlagSpec prefix, Function<FlagValues, Names> otherwise) {
    var names = names(flags, pattern, prefix);
    return new ArchiveFilter(
        names instanceof Names.Unsaid ? otherwise.apply(flags) : names, limits(flags));
  }

  private static Names names(FlagValues flags, FlagSpec pattern, FlagSpec prefix) {
    return flags
        .value(pattern)
        .<Names>map(Names.Like::new)
        .or(() -> flags.value(prefix).map(Names.Beginning::new))
        .orElseGet(Names.Unsaid::new);
  }

  private static Map<Limit, String> limits(FlagValues flags) {
    var limits = new EnumMap<Limit, String>(Limit.class);
    LIMITS.forEach((limit, flag) -> flags.value(flag).ifPresent(value -> limits.put(limit, value)));
    return limits;
  }
}
