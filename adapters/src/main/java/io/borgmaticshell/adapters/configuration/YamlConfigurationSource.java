package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.given.CommandLineOptions;
import io.borgmaticshell.adapters.configuration.given.DottedOverride;
import io.borgmaticshell.adapters.configuration.given.EffectiveOptions;
import io.borgmaticshell.adapters.configuration.given.GivenOptions;
import io.borgmaticshell.adapters.configuration.older.OlderForms;
import io.borgmaticshell.adapters.configuration.older.OlderSections;
import io.borgmaticshell.adapters.configuration.yaml.Constants;
import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.IncludedFiles;
import io.borgmaticshell.adapters.configuration.yaml.Interpolation;
import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.ConfigurationSource;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RunOptions;
import io.borgmaticshell.domain.option.PlainValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads configuration files in borgmatic's format: YAML with what it includes, then values of the
/// command line, constants, environment variables and older ways to write things, then the check
/// against the declarations.
public final class YamlConfigurationSource implements ConfigurationSource {
  private static final String COMMAND_LINE = "the command line";

  private final HookCatalog hooks;
  private final Map<String, String> environment;
  private final ProgressListener progress;
  private final ConfigurationPlaces places;
  private final CommandLineValues commandLine;

  /// @param environment for `${NAME}` in values and for the usual places
  /// @param progress hears about options that are accepted but have no effect
  public YamlConfigurationSource(
      HookCatalog hooks, Map<String, String> environment, ProgressListener progress) {
    this(
        hooks,
        environment,
        progress,
        ConfigurationPlaces.usual(environment, Path.of("/etc")),
        CommandLineValues.NONE);
  }

  private YamlConfigurationSource(
      HookCatalog hooks,
      Map<String, String> environment,
      ProgressListener progress,
      ConfigurationPlaces places,
      CommandLineValues commandLine) {
    this.hooks = hooks;
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.places = places;
    this.commandLine = commandLine;
  }

  @Override
  public YamlConfigurationSource given(CommandLineValues values) {
    return new YamlConfigurationSource(hooks, environment, progress, places, values);
  }

  /// The same, but looking below another directory than `/etc`.
  YamlConfigurationSource below(Path etc) {
    return new YamlConfigurationSource(
        hooks, environment, progress, ConfigurationPlaces.usual(environment, etc), commandLine);
  }

  @Override
  public List<String> locate(List<String> requested) {
    return places.locate(requested);
  }

  @Override
  public Configuration load(String file) {
    var read = read(file, EnvironmentVariables.REPLACED);
    read.reader().refuseUnsupported();
    read.findings().throwIfAny();
    warn(read);
    return read.configuration();
  }

  @Override
  public Configuration withoutFile(PlainValue.Mapping options) {
    var findings = new Findings(COMMAND_LINE);
    var values = GivenOptions.at(Place.wholeOf(COMMAND_LINE), options);
    var reader = new ConfigurationReader(List.of(COMMAND_LINE), hooks, home(), findings);
    var configuration = reader.read(new OlderForms().rewrite(values));
    findings.throwIfAny();
    return configuration;
  }

  @Override
  public PlainValue.Mapping effective(String file, EnvironmentVariables variables) {
    var read = read(file, variables);
    read.findings().throwIfAny();
    warn(read);
    return new EffectiveOptions(hooks).of(read.options());
  }

  @Override
  public PlainValue.Mapping modernized(String file) {
    effective(file, EnvironmentVariables.KEPT);
    var absolute = ConfigurationPlaces.absolute(file);
    var findings = new Findings(absolute);
    var written = mapping(files(findings).read(absolute), absolute, findings);
    var flattened = new OlderSections(findings).flattened(written);
    var options = new OlderForms().rewrite(flattened);
    return new EffectiveOptions(hooks).of(withoutEmpty(RunOptions.BOOTSTRAP.key(), options));
  }

  private static Value.Mapping withoutEmpty(String section, Value.Mapping options) {
    var empty =
        options
            .find(section)
            .filter(member ->
                member.value() instanceof Value.Mapping mapping && mapping.members().isEmpty());
    return empty.isPresent() ? options.without(section) : options;
  }

  /// One file after every step.
  private record Contents(
      Value.Mapping options,
      Configuration configuration,
      ConfigurationReader reader,
      List<String> remarks,
      Findings findings) {}

  private Contents read(String file, EnvironmentVariables variables) {
    var absolute = ConfigurationPlaces.absolute(file);
    var findings = new Findings(absolute);
    var files = files(findings);
    var document = files.read(absolute);
    var told = told(files, mapping(document, absolute, findings), findings);
    var contents = new Constants(findings).resolve(told);
    var interpolated = interpolated(contents, variables, findings);
    var sections = new OlderSections(findings);
    var older = new OlderForms();
    var options = older.rewrite(sections.flattened(interpolated));
    var reader = new ConfigurationReader(LinkedFiles.of(files.files()), hooks, home(), findings);
    var remarks = Stream.concat(sections.remarks().stream(), older.remarks().stream()).toList();
    return new Contents(options, reader.read(options), reader, remarks, findings);
  }

  private Value.Mapping told(IncludedFiles files, Value.Mapping contents, Findings findings) {
    var options = new CommandLineOptions(files, findings);
    var set = options.set(commandLine.settings(), contents);
    return new DottedOverride(options, findings).set(commandLine.overrides(), set);
  }

  private IncludedFiles files(Findings findings) {
    return new IncludedFiles(ConfigurationText::of, home(), findings);
  }

  private String home() {
    return environment.getOrDefault("HOME", "/");
  }

  private Value.Mapping interpolated(
      Value.Mapping contents, EnvironmentVariables variables, Findings findings) {
    var wanted =
        commandLine.variables() == EnvironmentVariables.KEPT ? commandLine.variables() : variables;
    return switch (wanted) {
      case REPLACED -> (Value.Mapping) new Interpolation(environment, findings).resolve(contents);
      case KEPT -> contents;
    };
  }

  private void warn(Contents read) {
    read.remarks()
        .forEach(remark -> warn("%s: %s.".formatted(read.configuration().file(), remark)));
    read.reader().remarks().forEach(this::warn);
  }

  private void warn(String remark) {
    progress.on(new ProgressEvent.Warned(remark));
  }

  private static Value.Mapping mapping(Optional<Value> document, String file, Findings findings) {
    if (document.isPresent() && document.get() instanceof Value.Mapping mapping) {
      return mapping;
    }
    var filled = document.filter(value -> !(value instanceof Value.Nothing));
    findings.add(
        filled.map(Value::place).orElse(Place.wholeOf(file)),
        filled
            .map(value ->
                "a configuration consists of 'key: value' lines, but this is " + value.kind())
            .orElse("the file is empty; it needs at least 'repositories:'"));
    findings.throwIfAny();
    throw new IllegalStateException("unreachable: a finding was noted");
  }
}
