package io.borgmaticshell.adapters.borg.program;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;

/// One line of Borg's error output, which is JSON under `--log-json` (Borg documentation, "Logging
/// API").
///
/// @param level `ERROR`, `WARNING`, …; empty for text that is no log record
/// @param id names the error, such as `Repository.DoesNotExist`; may be empty
/// @param logger the part of Borg that speaks, such as `borg.output.list`; may be empty
/// @param message for people
public record BorgLog(String level, String id, String logger, String message) {

  /// Reads a line, whatever it is.
  public static BorgLog parse(String line) {
    return object(line)
        .filter(record -> text(record, "type").equals("log_message"))
        .map(record ->
            new BorgLog(
                text(record, "levelname"),
                text(record, "msgid"),
                text(record, "name"),
                text(record, "message")))
        .orElseGet(() -> new BorgLog("", "", "", line));
  }

  /// How far Borg is, in its own words, if that is what a line says.
  public static Optional<String> progress(String line) {
    return object(line)
        .filter(record -> text(record, "type").equals("progress_percent"))
        .map(record -> text(record, "message"))
        .filter(message -> !message.isBlank());
  }

  /// The mark of a file and its path, as in `A /etc/hosts`, if that is what a line says.
  public static Optional<String> file(String line) {
    return object(line)
        .filter(record -> text(record, "type").equals("file_status"))
        .map(record -> text(record, "status") + " " + text(record, "path"));
  }

  /// How much has gone into an archive so far, in the words Borg has for a terminal, if that is
  /// what a line says.
  public static Optional<String> archiveProgress(String line) {
    return object(line)
        .filter(record -> text(record, "type").equals("archive_progress"))
        .filter(record -> record.has("nfiles"))
        .map(record ->
            amount(record, "original_size", "O")
                + amount(record, "compressed_size", "C")
                + amount(record, "deduplicated_size", "D")
                + "%s N %s".formatted(text(record, "nfiles"), text(record, "path")));
  }

  private static String amount(JsonObject record, String key, String mark) {
    return record.has(key) ? BorgSize.text(record.get(key).getAsLong()) + " " + mark + " " : "";
  }

  private static Optional<JsonObject> object(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject record, String key) {
    var value = record.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /// The messages of many lines, as text.
  static String text(List<String> lines) {
    return String.join("\n", lines.stream().map(line -> parse(line).message()).toList()).strip();
  }

  boolean isComplaint() {
    return level.equals("ERROR") || level.equals("CRITICAL") || level.equals("WARNING");
  }
}
