package io.borgmaticshell.adapters.shell.configuration;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.ConfigurationWriter;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import java.util.List;

/// `config validate`: checks each file, and prints it on demand.
public final class ValidateConfiguration {
  private final ConfigurationSource source;
  private final ConfigurationWriter writer;
  private final Voice voice;

  public ValidateConfiguration(
      ConfigurationSource source, ConfigurationWriter writer, Voice voice) {
    this.source = source;
    this.writer = writer;
    this.voice = voice;
  }

  /// Tells of every problem of every file.
  ///
  /// @return whether all files are valid
  public boolean run(List<String> files, FlagValues flags) {
    var each = new EachFile(voice);
    var valid = each.of(files, file -> source.effective(file, EnvironmentVariables.KEPT));
    if (flags.has(ConfigActions.SHOW_MERGED)) {
      var separator = files.size() > 1 ? "---\n" : "";
      valid.forEach(options -> voice.print(separator + writer.text(options)));
    }
    if (!each.failed()) {
      voice.answer("All configuration files are valid");
    }
    return !each.failed();
  }
}
