package io.borgmaticshell.adapters.monitoring.message;

import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.LogTail;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.monitoring.LogLine;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.monitoring.AppriseOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.Optional;
import java.util.Set;

/// Notifies whatever Apprise knows, by way of its command `apprise` (its documentation, "Command
/// line interface"). The addresses hold passwords, so the command reads them as a configuration
/// file from a descriptor.
@AutoService(MonitoringService.class)
public final class AppriseService implements MonitoringService {
  private static final long USUAL_LIMIT = 100_000;

  @Override
  public OptionSpec section() {
    return AppriseOptions.SECTION;
  }

  @Override
  public String title() {
    return "Apprise";
  }

  @Override
  public Set<RunState> states() {
    return Set.of(RunState.values());
  }

  @Override
  public Set<RunState> usualStates() {
    return Set.of(RunState.FAIL);
  }

  @Override
  public Watch watch(Assignment assignment) {
    var limit = assignment.options().text(AppriseOptions.SIZE_LIMIT).map(Long::parseLong);
    return new NotificationWatch(assignment, new LogTail(limit.orElse(USUAL_LIMIT)));
  }

  private record NotificationWatch(Assignment assignment, LogTail log) implements Watch {
    @Override
    public void hear(LogLine line) {
      if (assignment.options().isTrue(AppriseOptions.SEND_LOGS)) {
        log.add(line.text());
      }
    }

    @Override
    public void tell(RunState state) {
      var services = assignment.options().sections(AppriseOptions.SERVICES);
      if (services.isEmpty()) {
        return;
      }
      // One a line, or what follows a line end would be an address of its own.
      var addresses =
          services.stream()
              .map(service -> service.text(AppriseOptions.URL).orElse("").replaceAll("\\s", ""))
              .map(assignment.credentials())
              .collect(joining("\n"));
      var command =
          CommandLine.of("apprise")
              .arg(title(state))
              .arg("--notification-type", kind(state))
              .arg("--config", "/dev/fd/" + CommandLine.SECRET_DESCRIPTOR)
              .secretOnDescriptor(Optional.of(new Secret(addresses)))
              .build();
      assignment.courier().run(command, body(state));
    }

    private String title(RunState state) {
      return "--title=" + chosen(state, AppriseOptions.TITLE).orElse("");
    }

    private String body(RunState state) {
      var body = chosen(state, AppriseOptions.BODY).orElse("");
      var logs = state == RunState.START ? "" : log.text();
      return logs.isEmpty() ? body : body + "\n\n" + logs;
    }

    private Optional<String> chosen(RunState state, OptionSpec field) {
      return assignment.options().has(state.section())
          ? assignment.options().section(state.section()).text(field)
          : Optional.of(UsualText.of(state));
    }

    private static String kind(RunState state) {
      return switch (state) {
        case START, LOG -> "info";
        case FINISH -> "success";
        case FAIL -> "failure";
      };
    }
  }
}
