package io.borgmaticshell.adapters.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// The services that are installed, by name: the order in which the original tells them.
final class ServiceCatalog {
  private ServiceCatalog() {}

  static List<MonitoringService> installed() {
    return ServiceLoader.load(MonitoringService.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(service -> service.section().key()))
        .toList();
  }
}
