package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.WrapperScript;
import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A folder of programs that takes the place of `PATH`: what our program itself needs, and for the
/// clients of a database programs that only tell what they were given.
///
/// @param programs the folder
record StandIns(Path programs) {
  // borg and what the guard of every program is made of
  private static final List<String> BASICS = List.of("borg", "cat", "setsid", "sh", "sleep");

  /// Makes the folder, without any client.
  static StandIns none(Path directory) {
    try {
      var programs = Files.createDirectory(directory.resolve("bin"));
      for (var program : BASICS) {
        // No link: the tests would be warned of removing what it leads to.
        InstalledPrograms.find(program)
            .ifPresent(installed ->
                WrapperScript.write(
                    programs.resolve(program), "exec '%s' \"$@\"\n".formatted(installed)));
      }
      return new StandIns(programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the folder, with a stand-in for each program that is started by its name.
  static StandIns of(Iterable<CommandLine> commands, Path directory) {
    var all = none(directory);
    for (var command : commands) {
      var file = all.programs.resolve(command.program());
      if (!Files.exists(file)) {
        WrapperScript.write(
            file, "echo \"$0\" >>'%s'\nprintf '%%s\\0' \"$@\"\n".formatted(all.log()));
      }
    }
    return all;
  }

  /// An entry whose programs are started by their own names.
  static Map<String, Object> byTheirNames(Map<String, Object> entry) {
    var names = new LinkedHashMap<>(entry);
    names.keySet().removeIf(option -> option.endsWith("_command"));
    return names;
  }

  Map<String, String> environment() {
    return Map.of("PATH", programs.toString(), "LC_ALL", "C.UTF-8");
  }

  /// The arguments a program really gets, after some that must be among them were taken out.
  List<String> argumentsWithout(List<String> words, CommandLine command) {
    var arguments = new ArrayList<>(arguments(command));
    var at = Collections.indexOfSubList(arguments, words);
    assertThat(at).as("place of %s in %s", words, arguments).isNotNegative();
    arguments.subList(at, at + words.size()).clear();
    return arguments;
  }

  private List<String> arguments(CommandLine command) {
    var complete = command.withDumpDirectory("/dump").withReplacementFile("/new-file");
    try (var group = new ProcessEngine(environment(), event -> {}).group()) {
      var output = new String(group.capture(complete).output(), StandardCharsets.UTF_8);
      return List.of(output.substring(0, output.length() - 1).split("\0", -1));
    }
  }

  /// The stand-ins that were started.
  List<String> started() {
    try {
      return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return programs.resolveSibling("started");
  }
}
