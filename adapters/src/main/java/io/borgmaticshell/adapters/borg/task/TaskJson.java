package io.borgmaticshell.adapters.borg.task;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// Borg's own JSON with the label of the repository, as the original borgmatic prints it.
final class TaskJson {
  private static final String REPOSITORY = "repository";

  private TaskJson() {}

  /// @param text what Borg printed; what stands before the JSON is dropped
  /// @throws OperationFailed ARCHIVE if it holds none
  static String labelled(String text, Repository repository) {
    try {
      var document =
          JsonParser.parseString(text.substring(Math.max(0, text.indexOf('{')))).getAsJsonObject();
      var known = document.getAsJsonObject(REPOSITORY);
      var labelled = known == null ? of(repository) : known;
      labelled.addProperty("label", repository.label().orElse(""));
      document.add(REPOSITORY, labelled);
      return document.toString();
    } catch (JsonParseException | IllegalStateException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.ARCHIVE,
              "Borg answered something about repository %s that is not JSON."
                  .formatted(repository.display()),
              "Repeat it without --json to see what."),
          e);
    }
  }

  static JsonObject of(Repository repository) {
    var object = new JsonObject();
    object.addProperty("location", repository.location());
    object.addProperty("label", repository.label().orElse(""));
    return object;
  }
}
