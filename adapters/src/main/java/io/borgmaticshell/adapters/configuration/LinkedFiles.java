package io.borgmaticshell.adapters.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Files together with what they are links to, step by step: a backup that held only the links
/// would be of no use to somebody who lost the files.
final class LinkedFiles {
  // The system itself gives up after some dozens; nobody means more than these.
  private static final int MOST_LINKS = 10;

  private LinkedFiles() {}

  /// Each file, followed by what it leads to.
  static List<String> of(List<String> files) {
    var all = new LinkedHashSet<String>();
    files.forEach(file -> all.addAll(chain(Path.of(file))));
    return List.copyOf(all);
  }

  private static List<String> chain(Path file) {
    var chain = new ArrayList<>(List.of(file.toString()));
    var last = file;
    while (Files.isSymbolicLink(last) && chain.size() <= MOST_LINKS) {
      try {
        last = last.resolveSibling(Files.readSymbolicLink(last)).normalize();
      } catch (IOException _) {
        return chain;
      }
      chain.add(last.toString());
    }
    return chain;
  }
}
