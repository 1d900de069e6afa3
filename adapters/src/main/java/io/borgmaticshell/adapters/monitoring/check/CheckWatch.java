package io.borgmaticshell.adapters.monitoring.check;

import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.LogTail;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.adapters.monitoring.delivery.Trust;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.monitoring.PingOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.Options;
import java.util.Optional;

/// Pings a check in the way that Healthchecks and Watchgoose have in common (Healthchecks
/// documentation, "Pinging API").
final class CheckWatch implements Watch {
  private static final long USUAL_LIMIT = 100_000;

  private final String home;
  private final Assignment assignment;
  private final LogTail log;

  /// @param home the address of the service's own host, for checks that are written as UUIDs
  CheckWatch(String home, Assignment assignment) {
    this.home = home;
    this.assignment = assignment;
    this.log =
        new LogTail(
            assignment
                .options()
                .text(PingOptions.BODY_LIMIT)
                .map(Long::parseLong)
                .orElse(USUAL_LIMIT));
  }

  @Override
  public void tell(RunState state) {
    var address = assignment.needed(PingOptions.PING_URL).within(text -> address(text, state));
    var body = state == RunState.START ? new Body.None() : new Body.Text(log.text());
    var verified = options().flag(PingOptions.VERIFY_TLS).orElse(true);
    assignment
        .courier()
        .send(Request.post(address, body).trusting(new Trust(verified, Optional.empty())));
  }

  @Override
  public void hear(LogLine line) {
    if (options().isTrue(PingOptions.SEND_LOGS)) {
      log.add(line.text());
    }
  }

  private String address(String written, RunState state) {
    var check = written.startsWith("http") ? written : home + written;
    var suffix = state == RunState.FINISH ? "" : "/" + state.word();
    var query = options().isTrue(PingOptions.CREATE_SLUG) ? "?create=1" : "";
    return check + suffix + query;
  }

  private Options options() {
    return assignment.options();
  }
}
