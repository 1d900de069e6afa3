package io.borgmaticshell.adapters.monitoring.collector;

import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.adapters.monitoring.delivery.Trust;
import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.monitoring.LokiOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of one run on their way to Loki. With logs they are sent a hundred at a time while the
/// run goes on; without, there are only its beginning and its end.
final class LokiWatch implements Watch {
  private static final int MOST_AT_ONCE = 101;

  private final Assignment assignment;
  private final List<List<String>> waiting = new ArrayList<>();
  private boolean unreachable;

  LokiWatch(Assignment assignment) {
    this.assignment = assignment;
  }

  @Override
  public synchronized void tell(RunState state) {
    note(assignment.origin().now(), announcement(state));
    if (state != RunState.START || !sendsLogs()) {
      pushAll();
    }
  }

  @Override
  public synchronized void hear(LogLine line) {
    if (sendsLogs()) {
      line.text().lines().forEach(text -> note(line.at(), text));
      if (waiting.size() >= MOST_AT_ONCE && !unreachable) {
        pushWhileRunning();
      }
    }
  }

  // Whoever logs must not pay for Loki's silence: after a failure the lines wait for the end, and
  // so does telling why.
  private void pushWhileRunning() {
    try {
      push();
    } catch (Undelivered | OperationFailed _) {
      unreachable = true;
    }
  }

  private void pushAll() {
    while (!waiting.isEmpty()) {
      push();
    }
  }

  private void push() {
    var batch = List.copyOf(waiting.subList(0, Math.min(MOST_AT_ONCE, waiting.size())));
    var stream = new LinkedHashMap<String, Object>();
    stream.put("stream", labels());
    stream.put("values", batch);
    var request =
        Request.post(
                assignment.needed(LokiOptions.URL),
                new Body.Json(Map.of("streams", List.of(stream))))
            .with("Content-Type", "application/json")
            .trusting(trust());
    assignment.courier().send(request);
    waiting.subList(0, batch.size()).clear();
  }

  private void note(Instant at, String text) {
    var nanoseconds = "%d%09d".formatted(at.getEpochSecond(), at.getNano());
    waiting.add(List.of(nanoseconds, text));
  }

  private Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    assignment
        .options()
        .textMap(LokiOptions.LABELS)
        .forEach((name, value) -> labels.put(name, label(value)));
    return labels;
  }

  private String label(String value) {
    return switch (value) {
      case "__hostname" -> assignment.origin().hostname();
      case "__config" -> String.valueOf(Path.of(assignment.origin().configuration()).getFileName());
      case "__config_path" -> assignment.origin().configuration();
      default -> value;
    };
  }

  private Trust trust() {
    var tls = assignment.options().section(LokiOptions.TLS);
    var certificate = tls.nonEmptyText(LokiOptions.CERTIFICATE);
    var key = tls.nonEmptyText(LokiOptions.KEY);
    // A certificate and its key may stand in one file.
    return new Trust(
        true, certificate.map(file -> new Trust.ClientCertificate(file, key.orElse(file))));
  }

  private boolean sendsLogs() {
    return assignment.options().isTrue(LokiOptions.SEND_LOGS);
  }

  private static String announcement(RunState state) {
    return switch (state) {
      case START -> "Started backup";
      case FINISH -> "Finished backup";
      case FAIL, LOG -> "Failed backup";
    };
  }
}
