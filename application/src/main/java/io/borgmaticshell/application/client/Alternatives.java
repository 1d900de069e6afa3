package io.borgmaticshell.application.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where clients of other versions may be installed, and how an entry names them.
///
/// @param programs by option, the program it names; the first is the one that is compared, the
///   others are taken from the same folder, because dump and restore must fit one another
/// @param folders where to look besides `PATH`; `*` stands for any part of a name
public record Alternatives(Map<String, String> programs, List<String> folders) {
  public Alternatives {
    programs = Collections.unmodifiableMap(new LinkedHashMap<>(programs));
    folders = List.copyOf(folders);
  }

  /// The installed programs of the right name, older versions first.
  List<String> candidates(Machine machine) {
    return machine.installed(programs.values().iterator().next(), folders);
  }

  /// The options that name a program and its companions.
  Map<String, String> beside(String candidate, Machine machine) {
    var folder = candidate.substring(0, candidate.lastIndexOf('/') + 1);
    var found = new LinkedHashMap<String, String>();
    programs.forEach((option, program) -> {
      if (machine.installed(program, folders).contains(folder + program)) {
        found.put(option, folder + program);
      }
    });
    return found;
  }
}
