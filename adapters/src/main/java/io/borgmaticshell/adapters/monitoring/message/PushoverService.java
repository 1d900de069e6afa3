package io.borgmaticshell.adapters.monitoring.message;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.MonitoringService;
import io.borgmaticshell.adapters.monitoring.Watch;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.monitoring.PushoverOptions;
import io.borgmaticshell.domain.monitoring.RunState;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sends to the devices of a user of Pushover (Pushover documentation, "Message API").
@AutoService(MonitoringService.class)
public final class PushoverService implements MonitoringService {
  private static final Secret ADDRESS = new Secret("https://api.pushover.net/1/messages.json");
  private static final String EMERGENCY = "2";
  private static final List<OptionSpec> PLAIN =
      List.of(
          PushoverOptions.DEVICE,
          PushoverOptions.PRIORITY,
          PushoverOptions.SOUND,
          PushoverOptions.TITLE,
          PushoverOptions.TTL,
          PushoverOptions.URL,
          PushoverOptions.URL_TITLE);

  @Override
  public OptionSpec section() {
    return PushoverOptions.SECTION;
  }

  @Override
  public String title() {
    return "Pushover";
  }

  @Override
  public Set<RunState> usualStates() {
    return Set.of(RunState.FAIL);
  }

  @Override
  public Watch watch(Assignment assignment) {
    return state -> {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("token", assignment.needed(PushoverOptions.TOKEN));
      fields.put("user", assignment.needed(PushoverOptions.USER));
      var chosen = assignment.options().section(state.section());
      fields.put("message", chosen.nonEmptyText(PushoverOptions.MESSAGE).orElse(state.word()));
      addChosen(chosen, fields);
      addRepetition(chosen, fields, "pushover." + state.word(), assignment);
      assignment
          .courier()
          .send(
              Request.post(ADDRESS, new Body.Form(fields))
                  .with("Content-Type", "application/x-www-form-urlencoded"));
    };
  }

  private static void addChosen(Options chosen, Map<String, Object> fields) {
    for (var option : PLAIN) {
      chosen.text(option).ifPresent(value -> fields.put(option.key(), value));
    }
    chosen.flag(PushoverOptions.HTML).ifPresent(html -> fields.put("html", html ? 1 : 0));
  }

  // Pushover wants both with priority 2, which is repeated until somebody answers, and knows
  // neither with any other.
  private static void addRepetition(
      Options chosen, Map<String, Object> fields, String path, Assignment assignment) {
    if (chosen.text(PushoverOptions.PRIORITY).orElse("").equals(EMERGENCY)) {
      fields.put("expire", chosen.text(PushoverOptions.EXPIRE).orElse("600"));
      fields.put("retry", chosen.text(PushoverOptions.RETRY).orElse("30"));
    } else if (chosen.has(PushoverOptions.EXPIRE) || chosen.has(PushoverOptions.RETRY)) {
      assignment.remark(
          "`expire` and `retry` in `%s` are left out: they need priority 2.".formatted(path));
    }
  }
}
