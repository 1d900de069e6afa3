package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.credential.ConfiguredCredentials;
import io.borgmaticshell.adapters.monitoring.delivery.RealCourier;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.monitoring.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A configuration with monitoring, whose runs are told to services that are really there.
public final class MonitoringScene {
  public static final Instant NOW = Instant.parse("2026-11-25T02:35:39.269427Z");

  private final Path directory;
  private final ProgressRecorder progress = new ProgressRecorder();
  private final RealCourier courier;
  private final ConfiguredMonitoring monitoring;

  /// @param environment variables on top of a search path for programs
  public MonitoringScene(Path directory, Map<String, String> environment) {
    this.directory = directory;
    var variables = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    variables.putAll(environment);
    var engine = new ProcessEngine(variables, progress);
    courier = new RealCourier(engine);
    monitoring =
        new ConfiguredMonitoring(
            courier,
            new ConfiguredCredentials(engine, _ -> Optional.empty()),
            progress,
            InstantSource.fixed(NOW));
  }

  public MonitoringScene(Path directory) {
    this(directory, Map.of());
  }

  /// A run that logs some lines and goes well.
  public MonitoringScene finishes(String yaml, String... log) {
    return run(yaml, false, RunState.FINISH, log);
  }

  /// A run that logs some lines and fails.
  public MonitoringScene fails(String yaml, String... log) {
    return run(yaml, false, RunState.FAIL, log);
  }

  public MonitoringScene rehearses(String yaml, String... log) {
    return run(yaml, true, RunState.FINISH, log);
  }

  private MonitoringScene run(String yaml, boolean dryRun, RunState end, String... log) {
    var watch = monitoring.watch(configuration(yaml), dryRun);
    watch.tell(RunState.START);
    for (var line : log) {
      watch.hear(new LogLine(NOW, line));
    }
    watch.tell(RunState.LOG);
    watch.tell(end);
    return this;
  }

  private Configuration configuration(String yaml) {
    try {
      Files.writeString(file(), "repositories:\n    - path: /vault\n" + yaml);
      return new YamlConfigurationSource(
              HookCatalog.installed(), Map.of("HOME", directory.toString()), progress)
          .load(file().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The configuration file.
  public Path file() {
    return directory.resolve("config.yaml");
  }

  /// As when our process is asked to end.
  void hurry() {
    courier.hurry();
  }

  /// What the user was told to look at, with `FILE` for the configuration file.
  public List<String> warnings() {
    return texts(ProgressEvent.Warned.class);
  }

  /// The steps the user was told, in the same way.
  public List<String> steps() {
    return texts(ProgressEvent.Noted.class);
  }

  /// Everything that could be shown at any verbosity.
  public String everything() {
    return progress.events().toString();
  }

  private List<String> texts(Class<? extends ProgressEvent> kind) {
    return progress.events().stream()
        .filter(kind::isInstance)
        .flatMap(event -> text(event))
        .map(text -> text.replace(file().toString(), "FILE"))
        .toList();
  }

  private static Stream<String> text(ProgressEvent event) {
    return switch (event) {
      case ProgressEvent.Warned(var text) -> Stream.of(text);
      case ProgressEvent.Noted(var text) -> Stream.of(text);
      default -> Stream.empty();
    };
  }
}
