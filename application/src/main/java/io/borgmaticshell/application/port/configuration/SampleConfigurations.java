package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// Writes configuration files that explain every option, readable by nobody else.
public interface SampleConfigurations {

  /// Writes one file, or one for each option. What is chosen is in force there; every other option
  /// stands beside it as a comment.
  ///
  /// @return the files, in the order they were written; with a dry run those that would be
  /// @throws OperationFailed CONFIGURATION if the destination is taken or cannot be written; what
  ///   was there stays as it was
  List<String> write(PlainValue.Mapping chosen, Destination destination);

  /// Where a sample goes.
  ///
  /// @param path a file, or with `split` a directory; directories above it are made
  /// @param overwrite whether files that exist are replaced
  /// @param split whether each option gets a file of its own, where it is in force
  /// @param dryRun whether nothing is to be written
  record Destination(String path, boolean overwrite, boolean split, boolean dryRun) {}
}
