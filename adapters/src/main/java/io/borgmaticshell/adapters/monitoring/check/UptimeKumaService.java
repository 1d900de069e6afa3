package io.borgmaticshell.adapters.monitoring.check;

import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.adapters.monitoring.delivery.Trust;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.monitoring.UptimeKumaOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Pushes to a monitor of Uptime Kuma (its documentation, "Push monitor").
@AutoService(MonitoringService.class)
public final class UptimeKumaService implements MonitoringService {

  @Override
  public OptionSpec section() {
    return UptimeKumaOptions.SECTION;
  }

  @Override
  public String title() {
    return "Uptime Kuma";
  }

  @Override
  public Watch watch(Assignment assignment) {
    var verified = assignment.options().flag(UptimeKumaOptions.VERIFY_TLS).orElse(true);
    return state -> {
      var address =
          assignment.needed(UptimeKumaOptions.PUSH_URL).within(written -> told(written, state));
      assignment
          .courier()
          .send(Request.get(address).trusting(new Trust(verified, Optional.empty())));
    };
  }

  // Uptime Kuma shows the address with an example of a query. Copied as a whole, its "status=up"
  // would come first, and hide every failure.
  private static String told(String written, RunState state) {
    var parts = written.split("\\?", 2);
    var others =
        Arrays.stream(parts.length > 1 ? parts[1].split("&") : new String[0])
            .filter(part -> !part.isEmpty() && !part.matches("(status|msg|ping)=.*"));
    var status = "status=" + (state == RunState.FAIL ? "down" : "up");
    return parts[0]
        + Stream.concat(Stream.of(status, "msg=" + state.word()), others)
            .collect(joining("&", "?", ""));
  }
}
