package io.borgmaticshell.adapters.monitoring.collector;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.monitoring.ZabbixOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Sets an item of Zabbix 7.0 or newer (Zabbix documentation, "API: history.push").
@AutoService(MonitoringService.class)
public final class ZabbixService implements MonitoringService {

  @Override
  public OptionSpec section() {
    return ZabbixOptions.SECTION;
  }

  @Override
  public String title() {
    return "Zabbix";
  }

  @Override
  public Set<RunState> usualStates() {
    return Set.of(RunState.FAIL);
  }

  @Override
  public Watch watch(Assignment assignment) {
    return state -> {
      var item = item(assignment.options());
      item.put("value", value(assignment.options().section(state.section()), state));
      ZabbixApi.of(assignment).push(item);
    };
  }

  private static Map<String, Object> item(Options options) {
    var item = new LinkedHashMap<String, Object>();
    var host = options.nonEmptyText(ZabbixOptions.HOST);
    var key = options.nonEmptyText(ZabbixOptions.KEY);
    if (options.has(ZabbixOptions.ITEM)) {
      item.put("itemid", options.values().get(ZabbixOptions.ITEM.key()));
    } else if (host.isPresent() && key.isPresent()) {
      item.put("host", host.get());
      item.put("key", key.get());
    } else {
      throw new Undelivered("it needs `itemid`, or `host` and `key`");
    }
    return item;
  }

  private static Object value(Options chosen, RunState state) {
    return chosen.values().getOrDefault(ZabbixOptions.VALUE.key(), state.word());
  }
}
