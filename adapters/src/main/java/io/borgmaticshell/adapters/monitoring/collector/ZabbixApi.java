package io.borgmaticshell.adapters.monitoring.collector;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.monitoring.Assignment;
import io.borgmaticshell.adapters.monitoring.delivery.Body;
import io.borgmaticshell.adapters.monitoring.delivery.Reply;
import io.borgmaticshell.adapters.monitoring.delivery.Request;
import io.borgmaticshell.adapters.monitoring.delivery.Undelivered;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.monitoring.ZabbixOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls Zabbix's API, JSON-RPC 2.0: with a key, or in a session of its own, which is closed also
/// when something goes wrong.
///
/// @param key what identifies us, if not a user name and password
record ZabbixApi(Assignment assignment, Secret server, Optional<Secret> key) {

  static ZabbixApi of(Assignment assignment) {
    return new ZabbixApi(
        assignment,
        assignment.needed(ZabbixOptions.SERVER),
        assignment.secret(ZabbixOptions.API_KEY));
  }

  void push(Map<String, Object> item) {
    if (key.isPresent()) {
      push(item, key.get());
      return;
    }
    var session = login();
    try {
      push(item, session);
    } finally {
      logout(session);
    }
  }

  private void logout(Secret session) {
    try {
      call("user.logout", List.of(), Optional.of(session));
    } catch (Undelivered e) {
      // Whether the value was taken matters more, and has been decided.
      assignment.remark("Zabbix: the session was not closed: %s.".formatted(e.what()));
    }
  }

  private void push(Map<String, Object> item, Secret identity) {
    var result = call("history.push", item, Optional.of(identity));
    var problems =
        members(result, "data")
            .flatMap(data -> text(data, "error").stream())
            .collect(Collectors.joining("; "));
    if (!problems.isEmpty() || text(result, "response").filter("failed"::equals).isPresent()) {
      throw new Undelivered(
          "it did not take the value" + (problems.isEmpty() ? "" : ": " + problems));
    }
  }

  private Secret login() {
    var username = assignment.text(ZabbixOptions.USERNAME);
    var password = assignment.secret(ZabbixOptions.PASSWORD);
    if (username.isEmpty() || password.isEmpty()) {
      throw new Undelivered("it needs `api_key`, or `username` and `password`");
    }
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("username", username.get());
    parameters.put("password", password.get());
    var result = call("user.login", parameters, Optional.empty());
    if (!result.isJsonPrimitive()) {
      throw new Undelivered("it opened no session");
    }
    return new Secret(result.getAsString());
  }

  private JsonElement call(String method, Object parameters, Optional<Secret> identity) {
    var members = new LinkedHashMap<String, Object>();
    members.put("jsonrpc", "2.0");
    members.put("method", method);
    members.put("params", parameters);
    members.put("id", 1);
    var request =
        Request.post(server, new Body.Json(members)).with("Content-Type", "application/json-rpc");
    var reply = assignment.courier().send(identity.map(request::withToken).orElse(request));
    return result(reply);
  }

  private static JsonElement result(Reply reply) {
    try {
      var answer = JsonParser.parseString(reply.body()).getAsJsonObject();
      if (answer.get("error") instanceof JsonObject error) {
        throw new Undelivered(
            Stream.of("message", "data")
                .flatMap(name -> text(error, name).stream())
                .collect(Collectors.joining(" ", "it answered: ", ""))
                .replaceAll("\\.$", ""));
      }
      if (answer.has("result")) {
        return answer.get("result");
      }
    } catch (JsonParseException | IllegalStateException _) {
      // Not as the cause: its message holds what may be the key of a session.
    }
    throw new Undelivered("%s does not answer like the API of Zabbix".formatted(reply.host()));
  }

  private static Stream<JsonElement> members(JsonElement element, String name) {
    return element instanceof JsonObject object
            && object.get(name) != null
            && object.get(name).isJsonArray()
        ? object.getAsJsonArray(name).asList().stream()
        : Stream.empty();
  }

  private static Optional<String> text(JsonElement element, String name) {
    return element instanceof JsonObject object
            && object.get(name) != null
            && object.get(name).isJsonPrimitive()
        ? Optional.of(object.get(name).getAsString())
        : Optional.empty();
  }
}
