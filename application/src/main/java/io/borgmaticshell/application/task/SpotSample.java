package io.borgmaticshell.application.task;

import io.borgmaticshell.domain.configuration.CheckOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.Optional;

/// How closely the latest archive is compared with what is on disk.
///
/// @param countTolerance how many per cent the number of files may differ
/// @param sample how many per cent of the files are compared
/// @param dataTolerance how many per cent of the files may differ
/// @param command the program that computes xxh64 hashes; empty for the usual one
public record SpotSample(
    double countTolerance, double sample, double dataTolerance, Optional<String> command) {

  /// Reads the entry of the check.
  ///
  /// @throws OperationFailed CONFIGURATION if something is missing, or contradicts itself
  public static SpotSample of(Options entry) {
    var sample =
        new SpotSample(
            percentage(entry, CheckOptions.COUNT_TOLERANCE),
            percentage(entry, CheckOptions.DATA_SAMPLE),
            percentage(entry, CheckOptions.DATA_TOLERANCE),
            entry.nonEmptyText(CheckOptions.XXH64SUM_COMMAND));
    if (sample.dataTolerance() > sample.sample()) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "The spot check tolerates more differences than it looks at files.",
          "Make 'data_tolerance_percentage' smaller than 'data_sample_percentage'.");
    }
    return sample;
  }

  private static double percentage(Options entry, OptionSpec option) {
    return entry
        .text(option)
        .map(Double::parseDouble)
        .orElseThrow(() ->
            OperationFailed.because(
                Problem.Kind.CONFIGURATION,
                "The spot check needs '%s'.".formatted(option.key()),
                "Add it to the entry 'name: spot' of 'checks'."));
  }
}
