package io.borgmaticshell.adapters.monitoring.message;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.monitoring.NtfyOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Publishes to a topic of ntfy (ntfy documentation, "Publish as JSON").
@AutoService(MonitoringService.class)
public final class NtfyService implements MonitoringService {
  private static final String PUBLIC_SERVER = "https://ntfy.sh";
  private static final int USUAL_PRIORITY = 3;
  private static final Map<String, Integer> PRIORITIES =
      Map.of("min", 1, "low", 2, "default", USUAL_PRIORITY, "high", 4, "urgent", 5, "max", 5);

  @Override
  public OptionSpec section() {
    return NtfyOptions.SECTION;
  }

  @Override
  public String title() {
    return "ntfy";
  }

  @Override
  public Set<RunState> usualStates() {
    return Set.of(RunState.FAIL);
  }

  @Override
  public Watch watch(Assignment assignment) {
    return state -> {
      var server = assignment.secret(NtfyOptions.SERVER).orElse(new Secret(PUBLIC_SERVER));
      var message = new Body.Json(message(assignment.options(), state));
      var request = Request.post(server, message).with("Content-Type", "application/json");
      assignment.courier().send(identified(request, assignment));
    };
  }

  private static Map<String, Object> message(Options options, RunState state) {
    var members = new LinkedHashMap<String, Object>();
    members.put("topic", options.text(NtfyOptions.TOPIC).orElse(""));
    if (options.has(state.section())) {
      var chosen = options.section(state.section());
      members.put("title", chosen.text(NtfyOptions.TITLE));
      members.put("message", chosen.text(NtfyOptions.MESSAGE));
      members.put(
          "priority",
          chosen.text(NtfyOptions.PRIORITY).map(PRIORITIES::get).orElse(USUAL_PRIORITY));
      members.put("tags", chosen.text(NtfyOptions.TAGS).map(NtfyService::tags).orElse(List.of()));
    } else {
      members.put("title", UsualText.of(state));
      members.put("message", UsualText.of(state));
      members.put("priority", USUAL_PRIORITY);
      members.put("tags", List.of("borgmatic"));
    }
    return members;
  }

  private static List<String> tags(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static Request identified(Request request, Assignment assignment) {
    var username = assignment.text(NtfyOptions.USERNAME);
    var password = assignment.secret(NtfyOptions.PASSWORD);
    var token = assignment.secret(NtfyOptions.ACCESS_TOKEN);
    if (token.isPresent()) {
      if (username.isPresent() || password.isPresent()) {
        assignment.remark("`ntfy.access_token` is used, user name and password are not.");
      }
      return request.withToken(token.get());
    }
    if (username.isPresent() != password.isPresent()) {
      var missing = username.isPresent() ? NtfyOptions.PASSWORD : NtfyOptions.USERNAME;
      assignment.remark("`ntfy.%s` is missing; ntfy is asked without.".formatted(missing.key()));
      return request;
    }
    return username.isPresent() ? request.as(username.get(), password.orElseThrow()) : request;
  }
}
