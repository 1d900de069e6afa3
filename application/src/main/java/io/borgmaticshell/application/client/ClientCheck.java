package io.borgmaticshell.application.client;

import io.borgmaticshell.application.command.CommandLine;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How to tell whether a client is recent enough, and where a better one may be found.
///
/// @param question prints the version of the client
/// @param judgement compares that version with the counterpart of the client
/// @param alternatives where clients of other versions are looked for
public record ClientCheck(CommandLine question, Judgement judgement, Alternatives alternatives) {

  /// Compares a client with its counterpart.
  @FunctionalInterface
  public interface Judgement {
    /// Judges what the client prints when it is asked for its version, and what the counterpart
    /// says: a server its version, a dump what the client complained of.
    Fit of(String client, String counterpart);
  }

  /// Says what to do about a refusal: the lines of an entry that name a client of this machine that
  /// fits, where there is one, else what the refusal advises.
  ///
  /// @param counterpart what the judgement was made of
  public String remedy(Fit.Refused refused, String counterpart, Machine machine) {
    return alternatives.candidates(machine).stream()
        .filter(candidate -> fits(candidate, counterpart, machine))
        .findFirst()
        .map(candidate -> "Add to the entry:\n" + lines(alternatives.beside(candidate, machine)))
        .orElse(refused.advice());
  }

  private boolean fits(String candidate, String counterpart, Machine machine) {
    return machine
        .answer(CommandLine.of(candidate).arg("--version").build())
        .map(version -> judgement.of(version, counterpart))
        .equals(Optional.of(new Fit.Good()));
  }

  private static String lines(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> "    %s: %s".formatted(option.getKey(), option.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
