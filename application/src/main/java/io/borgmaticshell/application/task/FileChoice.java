package io.borgmaticshell.application.task;

import java.util.List;

/// Which files of archives are meant.
///
/// @param paths paths or patterns, in the repository program's own notation
/// @param sought parts of paths to look for, or patterns
/// @param excluded patterns of what is left out
/// @param excludedFrom files with such patterns
/// @param patterns what to include and exclude, in order
/// @param patternsFrom files with such patterns
public record FileChoice(
    List<String> paths,
    List<String> sought,
    List<String> excluded,
    List<String> excludedFrom,
    List<String> patterns,
    List<String> patternsFrom) {
  public FileChoice {
    paths = List.copyOf(paths);
    sought = List.copyOf(sought);
    excluded = List.copyOf(excluded);
    excludedFrom = List.copyOf(excludedFrom);
    patterns = List.copyOf(patterns);
    patternsFrom = List.copyOf(patternsFrom);
  }
}
