package io.borgmaticshell.adapters.shell.configuration;

import static io.borgmaticshell.application.port.configuration.EnvironmentVariables.REPLACED;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.ConfigurationWriter;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;
import java.util.Optional;

/// `config show`: prints what the options of each file come to, or one of them.
public final class ShowConfiguration {
  private final ConfigurationSource source;
  private final ConfigurationWriter writer;
  private final Voice voice;

  public ShowConfiguration(ConfigurationSource source, ConfigurationWriter writer, Voice voice) {
    this.source = source;
    this.writer = writer;
    this.voice = voice;
  }

  /// Prints nothing for a file that cannot be read.
  ///
  /// @return whether all files could be read
  public boolean run(List<String> files, FlagValues flags) {
    var each = new EachFile(voice);
    var option = flags.value(ConfigActions.SHOW_OPTION);
    var values = each.of(files, file -> chosen(source.effective(file, REPLACED), option));
    if (flags.has(ConfigActions.SHOW_JSON)) {
      voice.print(JsonText.of(values) + "\n");
    } else {
      var separator = files.size() > 1 ? "---\n" : "";
      values.forEach(value -> voice.print(separator + writer.text(value)));
    }
    return !each.failed();
  }

  // An option that is not set has no value, and so has one that does not exist.
  private static PlainValue chosen(PlainValue.Mapping options, Optional<String> option) {
    return option
        .map(key -> options.members().getOrDefault(key, new PlainValue.Nothing()))
        .orElse(options);
  }
}
