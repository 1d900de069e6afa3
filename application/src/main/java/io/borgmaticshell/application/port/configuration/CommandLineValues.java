package io.borgmaticshell.application.port.configuration;

import io.borgmaticshell.domain.option.OptionSetting;
import java.util.List;

/// What a command line says about the options of every configuration file it uses.
///
/// @param settings by the flags of options, in the order they were typed
/// @param overrides in the older form `SECTION.OPTION=VALUE`; they come after the settings. May
///   hold secrets
/// @param variables whether `${NAME}` stands for an environment variable
public record CommandLineValues(
    List<OptionSetting> settings, List<String> overrides, EnvironmentVariables variables) {
  public static final CommandLineValues NONE =
      new CommandLineValues(List.of(), List.of(), EnvironmentVariables.REPLACED);

  public CommandLineValues {
    settings = List.copyOf(settings);
    overrides = List.copyOf(overrides);
  }

  /// Shows the flags only.
  @Override
  public String toString() {
    return "CommandLineValues" + settings.stream().map(OptionSetting::flag).toList();
  }
}
