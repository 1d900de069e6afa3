package io.borgmaticshell.adapters.borg.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.borgmaticshell.adapters.borg.program.BorgSize;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much went into an archive, out of `borg create --json`, in the lines that `--stats` makes
/// Borg print: scripts look for them (Borg documentation, "borg create"). What a release of Borg
/// does not tell is left out.
public final class ArchiveStatistics {
  private static final String RULE = "-".repeat(78);
  private static final String ROW = "%-16s%20s %20s %20s";
  private static final String CHUNKS = "%-16s%20s %20s";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final JsonObject archive;
  private final JsonObject cache;
  private final Optional<String> location;

  /// @param document what Borg printed
  public ArchiveStatistics(JsonObject document) {
    archive = within(document, "archive");
    cache = within(within(document, "cache"), "stats");
    location = text(within(document, "repository"), "location");
  }

  /// All lines.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(RULE);
    location.ifPresent(path -> lines.add("Repository: " + path));
    text(archive, "name").ifPresent(name -> lines.add("Archive name: " + name));
    text(archive, "id").ifPresent(id -> lines.add("Archive fingerprint: " + id));
    text(archive, "start").ifPresent(time -> lines.add("Time (start): " + time(time)));
    text(archive, "end").ifPresent(time -> lines.add("Time (end):   " + time(time)));
    number(archive, "duration")
        .ifPresent(seconds ->
            lines.add("Duration: " + String.format(Locale.ROOT, "%.2f seconds", seconds)));
    var stats = within(archive, "stats");
    number(stats, "nfiles").ifPresent(count -> lines.add("Number of files: " + count.longValue()));
    lines.add(RULE);
    lines.add(ROW.formatted("", "Original size", "Compressed size", "Deduplicated size"));
    lines.add(
        ROW.formatted(
            "This archive:",
            size(stats, "original_size"),
            size(stats, "compressed_size"),
            size(stats, "deduplicated_size")));
    if (!cache.isEmpty()) {
      addWhole(lines);
    }
    lines.add(RULE);
    return lines;
  }

  private void addWhole(List<String> lines) {
    lines.add(
        ROW.formatted(
            "All archives:",
            size(cache, "total_size"),
            size(cache, "total_csize"),
            size(cache, "unique_csize")));
    lines.add("");
    lines.add(CHUNKS.formatted("", "Unique chunks", "Total chunks"));
    lines.add(
        CHUNKS.formatted(
            "Chunk index:", count(cache, "total_unique_chunks"), count(cache, "total_chunks")));
  }

  private static String time(String iso) {
    var time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return TIME.format(time);
  }

  private static String size(JsonObject within, String key) {
    return number(within, key).map(bytes -> BorgSize.text(bytes.longValue())).orElse("-");
  }

  private static String count(JsonObject within, String key) {
    return number(within, key).map(amount -> Long.toString(amount.longValue())).orElse("-");
  }

  private static JsonObject within(JsonObject object, String key) {
    return object.get(key) instanceof JsonObject inner ? inner : new JsonObject();
  }

  private static Optional<String> text(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  private static Optional<Double> number(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsDouble);
  }
}
