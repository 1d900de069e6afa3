package io.borgmaticshell.adapters.shell.restore;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.borgmaticshell.adapters.shell.table.Screen;
import io.borgmaticshell.adapters.shell.table.ScreenText;
import io.borgmaticshell.application.restore.RestoreOutcome;
import io.borgmaticshell.application.restore.RestoreReport;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.Problem;
import java.util.stream.Collectors;

/// Shows what became of each dump of a restore.
final class RestoreSummary {
  private final RestoreReport report;

  RestoreSummary(RestoreReport report) {
    this.report = report;
  }

  /// One line for each dump, in columns; more where the screen is too narrow for the reason.
  String table(Screen screen) {
    var longest =
        report.lines().stream()
            .mapToInt(line -> ScreenText.columns(line.dump().display()))
            .max()
            .orElse(0);
    var width = Math.min(longest, screen.columns().orElse(2 * longest) / 2);
    return report.lines().stream()
        .map(line ->
            ScreenText.fitted(line.dump().display(), width) + "  " + inWords(line.outcome()))
        .map(line -> screen.wrapped(line, width + 2))
        .collect(Collectors.joining("\n"));
  }

  private static String inWords(RestoreOutcome outcome) {
    var reason = reason(outcome);
    return word(outcome) + (reason.isEmpty() ? "" : ": " + reason);
  }

  private static String word(RestoreOutcome outcome) {
    return switch (outcome) {
      case RestoreOutcome.Restored() -> "restored";
      case RestoreOutcome.RestoredBefore() -> "restored before";
      case RestoreOutcome.Rehearsed() -> "would be restored";
      case RestoreOutcome.Failed(var problem) when problem.kind() == Problem.Kind.INTERRUPTED ->
          "interrupted";
      case RestoreOutcome.Failed(var _) -> "failed";
      case RestoreOutcome.Skipped(var _) -> "not restored";
      case RestoreOutcome.NotConfigured() -> "not configured";
    };
  }

  private static String reason(RestoreOutcome outcome) {
    return switch (outcome) {
      case RestoreOutcome.Restored(),
          RestoreOutcome.RestoredBefore(),
          RestoreOutcome.Rehearsed(),
          RestoreOutcome.NotConfigured() ->
          "";
      case RestoreOutcome.Failed(var problem) when problem.kind() == Problem.Kind.INTERRUPTED -> "";
      case RestoreOutcome.Failed(var problem) -> firstSentence(problem);
      case RestoreOutcome.Skipped(var reason) -> reason;
    };
  }

  // The database stands at the beginning of the line already.
  private static String firstSentence(Problem problem) {
    return problem
        .what()
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^.{0,200}? was not restored: ", "");
  }

  /// The same for programs, as one JSON document.
  ///
  /// @param repository how users call it
  String json(String repository) {
    var dumps = new JsonArray();
    for (var line : report.lines()) {
      var dump = identity(line.dump());
      dump.addProperty("outcome", word(line.outcome()));
      if (!reason(line.outcome()).isEmpty()) {
        dump.addProperty("reason", reason(line.outcome()));
      }
      dumps.add(dump);
    }
    var document = new JsonObject();
    document.addProperty("repository", repository);
    document.addProperty("archive", report.archive().value());
    report.safetyCopy().ifPresent(copy -> document.addProperty("safety_copy", copy.value()));
    document.add("dumps", dumps);
    return new Gson().toJson(document);
  }

  private static JsonObject identity(DumpId id) {
    var dump = new JsonObject();
    dump.addProperty("database", id.database());
    dump.addProperty("hook", id.hook().shortName());
    id.hostname().ifPresent(host -> dump.addProperty("hostname", host));
    id.port().ifPresent(port -> dump.addProperty("port", port));
    id.label().ifPresent(label -> dump.addProperty("label", label));
    id.container().ifPresent(container -> dump.addProperty("container", container));
    return dump;
  }
}
