package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rewrites `before_backup:` and its like into entries of `commands:`.
final class OlderCommands {
  private static final Map<String, Moment> MOMENTS = new LinkedHashMap<>();

  static {
    for (var order : List.of("before", "after")) {
      MOMENTS.put(order + "_actions", new Moment(order, "repository", List.of()));
    }
    for (var action : List.of("backup", "prune", "compact", "check", "extract")) {
      var name = action.equals("backup") ? "create" : action;
      for (var order : List.of("before", "after")) {
        MOMENTS.put(order + "_" + action, new Moment(order, "action", List.of(name)));
      }
    }
    MOMENTS.put(
        "on_error", new Moment("after", "error", List.of("create", "prune", "compact", "check")));
    for (var order : List.of("before", "after")) {
      MOMENTS.put(order + "_everything", new Moment(order, "everything", List.of("create")));
    }
  }

  private final List<String> remarks;

  /// @param remarks hears about each rewritten option
  OlderCommands(List<String> remarks) {
    this.remarks = remarks;
  }

  /// When a command of an old option runs.
  ///
  /// @param order `before` or `after`
  /// @param actions for which actions; none means all
  private record Moment(String order, String scope, List<String> actions) {
    Value entry(Value.Member commands) {
      var place = commands.key();
      var members = new TreeMap<String, Value.Member>();
      members.put(order, new Value.Member(place, new Value.Text(scope, place)));
      if (!actions.isEmpty()) {
        members.put("when", new Value.Member(place, list(place)));
      }
      members.put("run", commands);
      return new Value.Mapping(members, place);
    }

    private Value list(Place place) {
      return new Value.Items(
          actions.stream().<Value>map(action -> new Value.Text(action, place)).toList(), place);
    }
  }

  Value.Mapping rewrite(Value.Mapping options) {
    var result = options;
    var entries = new ArrayList<Value>();
    for (var moment : MOMENTS.entrySet()) {
      var member = options.members().get(moment.getKey());
      if (member != null) {
        result = result.without(moment.getKey());
        entries.add(moment.getValue().entry(member));
        remarks.add("`%s` is out of use; write it into `commands:`".formatted(moment.getKey()));
      }
    }
    return entries.isEmpty() ? result : withCommands(result, entries);
  }

  private static Value.Mapping withCommands(Value.Mapping options, List<Value> entries) {
    var present = options.find("commands");
    var place = present.map(Value.Member::key).orElse(entries.getFirst().place());
    var all =
        present
            .map(Value.Member::value)
            .filter(Value.Items.class::isInstance)
            .map(list -> ((Value.Items) list).items())
            .map(list -> Stream.concat(list.stream(), entries.stream()).toList())
            .orElse(List.copyOf(entries));
    return options.with("commands", new Value.Member(place, new Value.Items(all, place)));
  }
}
