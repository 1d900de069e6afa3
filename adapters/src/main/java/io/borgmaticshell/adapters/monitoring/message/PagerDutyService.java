package io.borgmaticshell.adapters.monitoring.message;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.LogTail;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.monitoring.PagerDutyOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/// Triggers an alert of PagerDuty (PagerDuty documentation, "Events API v2").
@AutoService(MonitoringService.class)
public final class PagerDutyService implements MonitoringService {
  private static final Secret ADDRESS = new Secret("https://events.pagerduty.com/v2/enqueue");
  private static final int LOG_LIMIT = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

  @Override
  public OptionSpec section() {
    return PagerDutyOptions.SECTION;
  }

  @Override
  public String title() {
    return "PagerDuty";
  }

  @Override
  public Set<RunState> states() {
    return Set.of(RunState.FAIL);
  }

  @Override
  public Watch watch(Assignment assignment) {
    return new AlertWatch(assignment, new LogTail(LOG_LIMIT));
  }

  private record AlertWatch(Assignment assignment, LogTail log) implements Watch {
    @Override
    public void hear(LogLine line) {
      if (assignment.options().isTrue(PagerDutyOptions.SEND_LOGS)) {
        log.add(line.text());
      }
    }

    @Override
    public void tell(RunState state) {
      var event =
          Map.of(
              "routing_key",
              assignment.needed(PagerDutyOptions.INTEGRATION_KEY),
              "event_action",
              "trigger",
              "payload",
              payload());
      assignment.courier().send(Request.post(ADDRESS, new Body.Json(event)));
    }

    private Map<String, Object> payload() {
      var host = assignment.origin().hostname();
      var time = TIME.format(assignment.origin().now());
      var details =
          Map.of(
              "hostname",
              host,
              "configuration filename",
              assignment.origin().configuration(),
              "server time",
              time,
              "logs",
              log.text());
      return Map.of(
          "summary",
          "backup failed on " + host,
          "severity",
          "error",
          "source",
          host,
          "timestamp",
          time,
          "component",
          "borgmatic",
          "group",
          "backups",
          "class",
          "backup failure",
          "custom_details",
          details);
    }
  }
}
