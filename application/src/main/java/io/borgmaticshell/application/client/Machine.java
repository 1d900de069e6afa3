package io.borgmaticshell.application.client;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;
import java.util.Optional;

/// The programs of the machine this program runs on.
public interface Machine {
  /// Without any program.
  Machine BARE =
      new Machine() {
        @Override
        public Optional<String> answer(CommandLine question) {
          return Optional.empty();
        }

        @Override
        public List<String> installed(String program, List<String> folders) {
          return List.of();
        }
      };

  /// What a program prints; empty if it fails or is not installed.
  Optional<String> answer(CommandLine question);

  /// The absolute paths of the programs of this name, in `PATH` and in some folders, older versions
  /// first where the folders' names tell.
  ///
  /// @param folders absolute; `*` stands for any part of a name
  List<String> installed(String program, List<String> folders);
}
