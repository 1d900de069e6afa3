package io.borgmaticshell.adapters.borg.program;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;

/// Borg's own JSON with the label of the repository, as the original borgmatic prints it.
public final class LabelledJson {
  private static final String REPOSITORY = "repository";

  private LabelledJson() {}

  /// The JSON with the label.
  ///
  /// @param text what Borg printed; what stands before the JSON is dropped
  /// @throws OperationFailed ARCHIVE if it holds none
  public static String labelled(String text, Repository repository) {
    var document = parsed(text, repository);
    var known = document.get(REPOSITORY);
    var labelled = known instanceof JsonObject object ? object : of(repository);
    labelled.addProperty("label", repository.label().orElse(""));
    document.add(REPOSITORY, labelled);
    return document.toString();
  }

  /// What a repository is known by.
  ///
  /// @param text what Borg printed about it
  /// @throws OperationFailed ARCHIVE if it does not say
  public static String repositoryId(String text, Repository repository) {
    if (parsed(text, repository).get(REPOSITORY) instanceof JsonObject known
        && known.get("id") instanceof JsonPrimitive id) {
      return id.getAsString();
    }
    throw unforeseen(repository, new JsonParseException("there is no id"));
  }

  /// Reads it.
  ///
  /// @param text what Borg printed; what stands before the JSON is dropped
  /// @throws OperationFailed ARCHIVE if it holds none
  public static JsonObject parsed(String text, Repository repository) {
    try {
      return JsonParser.parseString(text.substring(Math.max(0, text.indexOf('{'))))
          .getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw unforeseen(repository, e);
    }
  }

  private static OperationFailed unforeseen(Repository repository, Exception cause) {
    return new OperationFailed(
        new Problem(
            Problem.Kind.ARCHIVE,
            "Borg answered something about repository %s that is not the JSON it should be."
                .formatted(repository.display()),
            "'borgmatic repo-info' without --json shows what it says."),
        cause);
  }

  /// What is said of a repository where Borg says nothing.
  public static JsonObject of(Repository repository) {
    var object = new JsonObject();
    object.addProperty("location", repository.location());
    object.addProperty("label", repository.label().orElse(""));
    return object;
  }
}
