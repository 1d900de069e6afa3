package io.borgmaticshell.adapters.monitoring.check;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.monitoring.SentryOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Checks in with a cron monitor of Sentry (Sentry documentation, "Crons: HTTP check-ins").
@AutoService(MonitoringService.class)
public final class SentryService implements MonitoringService {
  // Old addresses have a second, secret key after a colon, which check-ins have no place for.
  private static final Pattern DATA_SOURCE =
      Pattern.compile("(https?://)([^@/:]+)(?::[^@/]*)?@([^/]+(?:/.*)?)/([^/]+)/?");

  @Override
  public OptionSpec section() {
    return SentryOptions.SECTION;
  }

  @Override
  public String title() {
    return "Sentry";
  }

  @Override
  public Watch watch(Assignment assignment) {
    return state -> {
      var address =
          assignment
              .needed(SentryOptions.DATA_SOURCE)
              .within(source -> address(source, state, assignment));
      assignment.courier().send(Request.post(address, new Body.None()));
    };
  }

  private static String address(String dataSource, RunState state, Assignment assignment) {
    var parts = DATA_SOURCE.matcher(dataSource);
    if (!parts.matches()) {
      throw new Undelivered("`data_source_name_url` does not look like https://KEY@HOST/PROJECT");
    }
    var options = assignment.options();
    return "%s%s/api/%s/cron/%s/%s/?status=%s%s"
        .formatted(
            parts.group(1),
            parts.group(3),
            parts.group(4),
            encoded(options.text(SentryOptions.MONITOR).orElse("")),
            parts.group(2),
            status(state),
            options
                .nonEmptyText(SentryOptions.ENVIRONMENT)
                .map(environment -> "&environment=" + encoded(environment))
                .orElse(""));
  }

  private static String status(RunState state) {
    return switch (state) {
      case START -> "in_progress";
      case FINISH -> "ok";
      case FAIL, LOG -> "error";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
