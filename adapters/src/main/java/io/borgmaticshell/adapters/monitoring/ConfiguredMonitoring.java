package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.adapters.monitoring.delivery.Courier;
import io.borgmaticshell.application.monitoring.Monitoring;
import io.borgmaticshell.application.monitoring.RunWatch;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.MonitoringOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import java.time.InstantSource;
import java.util.Optional;

/// The services that the sections of a configuration name.
public final class ConfiguredMonitoring implements Monitoring {
  private final Courier courier;
  private final CredentialSource credentials;
  private final ProgressListener progress;
  private final InstantSource clock;

  public ConfiguredMonitoring(
      Courier courier,
      CredentialSource credentials,
      ProgressListener progress,
      InstantSource clock) {
    this.courier = courier;
    this.credentials = credentials;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public RunWatch watch(Configuration configuration, boolean dryRun) {
    if (MonitoringOptions.ALL.stream().noneMatch(configuration.options()::has)) {
      return RunWatch.NOBODY;
    }
    return new ServiceWatches(
        ServiceCatalog.installed().stream()
            .filter(service -> configuration.options().has(service.section()))
            .map(service -> new ServiceWatch(service, assignment(service, configuration), dryRun))
            .toList(),
        progress);
  }

  private Assignment assignment(MonitoringService service, Configuration configuration) {
    // Credentials are looked up for a repository, but depend on its configuration alone.
    var repository =
        configuration.repositories().stream()
            .findFirst()
            .orElse(new Repository("", Optional.empty()));
    var access = new RepositoryAccess(configuration, repository);
    return new Assignment(
        Origin.here(configuration.file(), clock),
        configuration.options().section(service.section()),
        courier,
        text -> credentials.resolve(access, text),
        remark -> progress.on(new ProgressEvent.Warned(configuration.file() + ": " + remark)));
  }
}
