package io.borgmaticshell.adapters.shell.restore;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.application.restore.undo.UndoPlan;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.RestorePlan;
import io.borgmaticshell.domain.restore.plan.TargetState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Writes plans for programs: one document, with null for what is unknown.
final class PlanJson {
  private PlanJson() {}

  static List<String> of(List<RestorePlan> plans) {
    return plans.stream().map(plan -> text(object(plan))).toList();
  }

  /// The same of an undo.
  static List<String> of(UndoPlan undo) {
    return undo.steps().stream().map(PlanJson::text).toList();
  }

  private static String text(UndoPlan.Step step) {
    var object = object(step.plan());
    object.add("removed", texts(step.removed()));
    return text(object);
  }

  private static String text(JsonObject object) {
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(object);
  }

  private static JsonObject object(RestorePlan plan) {
    var dump = plan.source().dump();
    var object = new JsonObject();
    object.addProperty("archive", dump.archive().value());
    object.addProperty("database", dump.id().database());
    object.addProperty("hook", dump.id().hook().shortName());
    object.addProperty("path", dump.path());
    object.addProperty("format", plan.format().name());
    object.add("bytes", number(plan.source().bytes()));
    object.add("dump_server_version", text(plan.content().serverVersion()));
    object.addProperty("target", plan.destination().database());
    object.addProperty("target_place", plan.destination().place());
    object.add("server_version", text(plan.destination().server().version()));
    object.add("client", text(plan.means().client()));
    object.addProperty("from_newer_server", plan.means().fromNewerServer());
    object.add("now", now(plan.now()));
    object.add("dropped", names(plan.dropped()));
    object.add("lost", names(plan.lost()));
    object.add("kept", names(plan.kept()));
    object.add("created", names(plan.created()));
    object.add("missing_roles", texts(plan.missingRoles()));
    object.add("blockers", blockers(plan));
    object.addProperty("all_or_nothing", plan.means().piecemeal().isEmpty());
    object.add("piecemeal", text(plan.means().piecemeal()));
    object.add("commands", texts(plan.means().commands()));
    return object;
  }

  private static JsonElement blockers(RestorePlan plan) {
    var all = new JsonArray();
    for (var blocker : plan.blockers()) {
      var one = name(blocker.dependent());
      one.add("needs", name(blocker.needed()));
      all.add(one);
    }
    return all;
  }

  private static JsonElement now(TargetState state) {
    var object = new JsonObject();
    switch (state) {
      case TargetState.Missing() -> object.addProperty("exists", false);
      case TargetState.Unknown(var reason) -> {
        object.add("exists", JsonNull.INSTANCE);
        object.addProperty("reason", reason);
      }
      case TargetState.Present(var objects, var _, var bytes, var connections) -> {
        object.addProperty("exists", true);
        object.add("bytes", number(bytes));
        object.add(
            "connections",
            connections.isPresent()
                ? new JsonPrimitive(connections.getAsInt())
                : JsonNull.INSTANCE);
        var all = new JsonArray();
        for (var existing : objects) {
          var one = name(existing.name());
          one.add("rows", number(existing.rows()));
          all.add(one);
        }
        object.add("objects", all);
      }
    }
    return object;
  }

  private static JsonElement names(Optional<List<ObjectName>> names) {
    if (names.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    var all = new JsonArray();
    names.get().forEach(name -> all.add(name(name)));
    return all;
  }

  private static JsonObject name(ObjectName name) {
    var object = new JsonObject();
    object.addProperty("kind", name.kind());
    object.addProperty("name", name.name());
    return object;
  }

  private static JsonElement texts(List<String> texts) {
    var all = new JsonArray();
    texts.forEach(all::add);
    return all;
  }

  private static JsonElement text(Optional<String> value) {
    return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonElement number(OptionalLong value) {
    return value.isPresent() ? new JsonPrimitive(value.getAsLong()) : JsonNull.INSTANCE;
  }
}
