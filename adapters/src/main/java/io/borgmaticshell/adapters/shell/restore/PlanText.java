package io.borgmaticshell.adapters.shell.restore;

import io.borgmaticshell.adapters.shell.output.ProgressPrinter;
import io.borgmaticshell.application.restore.undo.UndoPlan;
import io.borgmaticshell.domain.restore.plan.Dependency;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.Removal;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import io.borgmaticshell.domain.restore.plan.TargetObject;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shows a plan to people: the dump, then one thing about its restore on each line.
final class PlanText {
  /// Where what is said about a restore begins, in columns.
  static final int INDENTATION = 11;

  private static final String UNKNOWN = "unknown";
  private static final int MOST_NAMES = 20;

  private final RestorePlan plan;
  private final List<String> lines = new ArrayList<>();

  private PlanText(RestorePlan plan) {
    this.plan = plan;
  }

  static String of(RestorePlan plan) {
    return new PlanText(plan).text();
  }

  private String text() {
    var dump = plan.source().dump();
    lines.add("%s from archive %s".formatted(dump.id().display(), dump.archive()));
    say("dump", dumped());
    say("to", plan.destination().place());
    plan.destination().server().version().ifPresent(version -> say("server", version));
    plan.means().client().ifPresent(client -> say("client", client));
    say("now", now());
    say("dropped", dropped());
    plan.lost().filter(names -> !names.isEmpty()).ifPresent(lost -> say("lost", names(lost)));
    plan.kept().filter(names -> !names.isEmpty()).ifPresent(kept -> say("stays", names(kept)));
    plan.created().filter(names -> !names.isEmpty()).ifPresent(all -> say("new", names(all)));
    if (!plan.missingRoles().isEmpty()) {
      say("missing", "the roles %s".formatted(String.join(", ", plan.missingRoles())));
    }
    if (!plan.blockers().isEmpty()) {
      say("blocked", blockers());
    }
    if (plan.means().fromNewerServer()) {
      say("newer", "the dump's server is newer; what this one does not know fails the restore");
    }
    say("failure", failure());
    plan.means().commands().forEach(command -> say("runs", command));
    return String.join("\n", lines);
  }

  private void say(String title, String text) {
    lines.add("  %-8s %s".formatted(title, text.replace("\n", "\n           ")));
  }

  private String dumped() {
    return "%s, %s%s"
        .formatted(
            plan.format(),
            plan.source().bytes().isPresent() ? size(plan.source().bytes()) : "size unknown",
            plan.content().serverVersion().map(", made by server "::concat).orElse(""));
  }

  private String now() {
    return switch (plan.now()) {
      case TargetState.Missing() -> "does not exist";
      case TargetState.Unknown(var reason) -> UNKNOWN + ": " + reason;
      case TargetState.Present(var objects, var _, var bytes, var connections) ->
          "%s%s%s%s"
              .formatted(
                  amount(objects),
                  rows(objects),
                  bytes.isPresent() ? ", " + size(bytes) : "",
                  connections.isPresent()
                      ? ", " + count(connections.getAsInt(), "open connection")
                      : "");
    };
  }

  // Not every kind of database has an idea of it.
  private static String rows(List<TargetObject> objects) {
    var known = objects.stream().flatMapToLong(object -> object.rows().stream());
    return objects.stream().anyMatch(object -> object.rows().isPresent())
        ? ", about %d rows".formatted(known.sum())
        : "";
  }

  private String dropped() {
    return plan.dropped().map(PlanText::names).orElseGet(() -> rule(plan.content().removal()));
  }

  private static String rule(Removal removal) {
    return switch (removal) {
      case Removal.Everything() -> "everything that is there";
      case Removal.Only(var names) -> "if they exist: " + names(List.copyOf(names));
      case Removal.Unknown(var rule) -> UNKNOWN + ": " + rule;
    };
  }

  private String blockers() {
    var shown = plan.blockers().stream().limit(MOST_NAMES).map(Dependency::toString);
    var more = plan.blockers().size() - MOST_NAMES;
    return shown.collect(Collectors.joining("\n"))
        + (more > 0 ? "\nand %d more".formatted(more) : "");
  }

  private String failure() {
    return plan.means()
        .piecemeal()
        .map(reason -> "may leave half of the work behind: " + reason)
        .orElse("leaves everything as it is now");
  }

  // Of a whole server the databases, of a database the tables.
  private static String amount(List<TargetObject> objects) {
    var databases = objects.stream().anyMatch(object -> isA("database", object));
    var kind = databases ? "database" : "table";
    return count(objects.stream().filter(object -> isA(kind, object)).count(), kind);
  }

  private static boolean isA(String kind, TargetObject object) {
    return object.name().kind().equals(kind);
  }

  private static String count(long number, String thing) {
    return "%d %s%s".formatted(number, thing, number == 1 ? "" : "s");
  }

  private static String size(OptionalLong bytes) {
    return ProgressPrinter.size(bytes.orElse(0));
  }

  // One line for each kind: "table a, b"; long lists are cut, JSON has all.
  private static String names(List<ObjectName> names) {
    if (names.isEmpty()) {
      return "nothing";
    }
    var kinds = new LinkedHashMap<String, List<String>>();
    names.forEach(
        name -> kinds.computeIfAbsent(name.kind(), _ -> new ArrayList<>()).add(name.name()));
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + list(kind.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String list(List<String> names) {
    var shown = IntStream.range(0, Math.min(MOST_NAMES, names.size())).mapToObj(names::get);
    var more = names.size() - MOST_NAMES;
    return shown.collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /// The plan of an undo.
  static String of(UndoPlan undo) {
    return undo.steps().stream().map(PlanText::of).collect(Collectors.joining("\n\n"))
        + undo.absent().stream()
            .map(place ->
                "\n\n%s did not exist before the restore; it is left as it is."
                    .formatted(place.display()))
            .collect(Collectors.joining());
  }

  private static String of(UndoPlan.Step step) {
    var text = new PlanText(step.plan());
    text.text();
    if (!step.removed().isEmpty()) {
      text.say("removed", String.join("\n", step.removed()));
    }
    return String.join("\n", text.lines);
  }

  /// All plans of a restore.
  static String of(List<RestorePlan> plans) {
    return plans.stream().map(PlanText::of).collect(Collectors.joining("\n\n"));
  }
}
