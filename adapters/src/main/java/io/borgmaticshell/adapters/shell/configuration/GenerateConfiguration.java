package io.borgmaticshell.adapters.shell.configuration;

import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.SampleConfigurations;
import io.borgmaticshell.application.port.configuration.SampleConfigurations.Destination;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;
import java.util.Map;

/// `config generate`: writes a file that explains every option.
public final class GenerateConfiguration {
  private static final String USUAL_FILE = "/etc/borgmatic/config.yaml";

  // A file is of no use without a repository.
  private static final PlainValue.Mapping SMALLEST =
      PlainValue.Mapping.of(
          Map.entry(
              "repositories",
              new PlainValue.Items(
                  List.of(
                      PlainValue.Mapping.of(
                          Map.entry(
                              "path", new PlainValue.Text("/var/backups/databases.borg")))))));

  private final ConfigurationSource source;
  private final SampleConfigurations samples;
  private final Voice voice;

  public GenerateConfiguration(
      ConfigurationSource source, SampleConfigurations samples, Voice voice) {
    this.source = source;
    this.samples = samples;
    this.voice = voice;
  }

  /// Writes and tells what was written.
  public void run(FlagValues flags, boolean dryRun) {
    var merged = flags.value(ConfigActions.GENERATE_SOURCE);
    var destination =
        new Destination(
            flags.value(ConfigActions.GENERATE_DESTINATION).orElse(USUAL_FILE),
            flags.has(ConfigActions.OVERWRITE),
            flags.has(ConfigActions.SPLIT),
            dryRun);
    var files = samples.write(merged.map(source::modernized).orElse(SMALLEST), destination);
    var where =
        destination.split()
            ? "%d files in %s".formatted(files.size(), destination.path())
            : files.getFirst();
    if (dryRun) {
      voice.answer("%s would be written.".formatted(where));
      return;
    }
    voice.answer("%s written.".formatted(where));
    voice.answer(
        merged
            .map(old ->
                "The options of %s are in force there; every other one is a comment."
                    .formatted(old))
            .orElse(
                "Every option is explained there. Put in force what you need, then: borgmatic config validate"));
  }
}
