package io.borgmaticshell.adapters.monitoring;

import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.application.monitoring.RunWatch;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.monitoring.RunState;
import java.util.List;

/// All services that watch a run, told one after the other.
final class ServiceWatches implements RunWatch {
  private final List<ServiceWatch> services;
  private final ProgressListener progress;

  ServiceWatches(List<ServiceWatch> services, ProgressListener progress) {
    this.services = services;
    this.progress = progress;
  }

  @Override
  public void tell(RunState state) {
    for (var service : services) {
      if (service.wants(state)) {
        progress.on(new ProgressEvent.Noted(service.announcement(state)));
        service.tell(state);
      }
    }
  }

  @Override
  public void hear(LogLine line) {
    services.forEach(service -> service.hear(line));
  }
}
