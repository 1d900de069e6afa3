package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.option.PlainValue;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;

/// Finds and reads configuration files.
public interface ConfigurationSource {

  /// Lists the configuration files that are meant, absolute, in order.
  ///
  /// @param requested files or directories; empty for the usual places
  /// @throws OperationFailed CONFIGURATION if no file is found
  List<String> locate(List<String> requested);

  /// Reads one file.
  ///
  /// @throws OperationFailed CONFIGURATION with every problem of the file at once
  Configuration load(String file);

  /// Makes a configuration of options that stand in no file; the same rules hold for them.
  ///
  /// @throws OperationFailed CONFIGURATION with every problem at once
  Configuration withoutFile(PlainValue.Mapping options);

  /// Reads and checks one file, and gives what its options come to: included files merged, command
  /// line, constants and environment applied, older forms rewritten. Options that this version
  /// cannot carry out are there, too. Credentials are not looked up.
  ///
  /// @throws OperationFailed CONFIGURATION with every problem of the file at once
  PlainValue.Mapping effective(String file, EnvironmentVariables variables);

  /// The same files, but whatever the command line says about an option takes the place of what
  /// they say. Values from the command line are read as those of files are: constants, environment
  /// variables and older forms count in them, too.
  ConfigurationSource given(CommandLineValues values);

  /// Reads and checks one file, and gives its options as they would be written today: included
  /// files merged and older forms rewritten, but constants and variables left alone.
  ///
  /// @throws OperationFailed CONFIGURATION with every problem of the file at once
  PlainValue.Mapping modernized(String file);
}
