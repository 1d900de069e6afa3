package io.borgmaticshell.application.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.restore.SampleManifests.Manifest;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.restore.OriginSelector;
import io.borgmaticshell.domain.restore.RestoreSelector;
import io.borgmaticshell.domain.restore.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every subset of the selectors, with every value that occurs and some that do not, over every
/// sample archive: what is picked agrees with an oracle that knows nothing but the notes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreSelectorTruthTableTest {
  private static final String ANY = "";

  static List<Manifest> manifests() {
    return SampleManifests.all();
  }

  @Test
  void looks_at_more_than_thirty_archives() {
    assertThat(manifests()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void picks_what_the_notes_say(Manifest manifest) {
    var disagreements = new ArrayList<String>();
    var questions = questions(manifest);
    for (var asked : questions) {
      var expected = Oracle.answer(asked, manifest.noted());
      var actual = answer(selector(asked).from(manifest.dumps(), SampleManifests.PORTS), manifest);
      if (!actual.equals(expected)) {
        disagreements.add("%s: %s instead of %s".formatted(asked, actual, expected));
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(questions).as("each of the 64 subsets").hasSizeGreaterThanOrEqualTo(64);
  }

  /// Every combination of the values of each part, and of leaving it out.
  private static List<Map<String, String>> questions(Manifest manifest) {
    var questions = new ArrayList<Map<String, String>>(List.of(Map.of()));
    for (var part : values(manifest).entrySet()) {
      var longer = new ArrayList<Map<String, String>>();
      for (var question : questions) {
        for (var value : part.getValue()) {
          var more = new LinkedHashMap<>(question);
          if (!value.equals(ANY)) {
            more.put(part.getKey(), value);
          }
          longer.add(more);
        }
      }
      questions = longer;
    }
    return questions;
  }

  private static Map<String, Set<String>> values(Manifest manifest) {
    var values = new LinkedHashMap<String, Set<String>>();
    values.put("database", new LinkedHashSet<>(List.of(ANY, "all", "nothing")));
    values.put("hook", new LinkedHashSet<>(List.of(ANY, "redis")));
    values.put("hostname", new LinkedHashSet<>(List.of(ANY, "localhost", "nowhere")));
    values.put("port", new LinkedHashSet<>(List.of(ANY, "5432", "3306", "1")));
    values.put("label", new LinkedHashSet<>(List.of(ANY, "nobody")));
    values.put("container", new LinkedHashSet<>(List.of(ANY, "none")));
    manifest.noted().forEach(dump -> dump.forEach((part, text) -> add(values, part, text)));
    return values;
  }

  private static void add(Map<String, Set<String>> values, String part, String text) {
    values.computeIfPresent(
        part,
        (same, known) -> {
          known.add(text);
          return known;
        });
  }

  private static RestoreSelector selector(Map<String, String> asked) {
    var port = asked.get("port");
    return new RestoreSelector(
        Optional.ofNullable(asked.get("database")),
        Optional.ofNullable(asked.get("hook")).map(HookName::of),
        new OriginSelector(
            Optional.ofNullable(asked.get("hostname")),
            port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)),
            Optional.ofNullable(asked.get("label")),
            Optional.ofNullable(asked.get("container"))));
  }

  private static String answer(Selection selection, Manifest manifest) {
    return switch (selection) {
      case Selection.Missing(var asked, var nearest) -> "none";
      case Selection.Found(var dumps) ->
          "all of " + dumps.stream().map(dump -> manifest.dumps().indexOf(dump)).toList();
      case Selection.Ambiguous(var asked, var candidates) ->
          "one of " + candidates.stream().map(dump -> manifest.dumps().indexOf(dump)).toList();
    };
  }

  /// The rules once more, as a clerk would follow them with the notes in hand: strike out every
  /// line that contradicts a word of the question.
  private static final class Oracle {
    private static final Map<String, String> USUAL =
        Map.of("postgresql", "5432", "mysql", "3306", "mariadb", "3306", "mongodb", "27017");

    static String answer(Map<String, String> asked, List<Map<String, String>> notes) {
      var left = new ArrayList<Integer>();
      for (var line = 0; line < notes.size(); line++) {
        left.add(line);
      }
      for (var word : asked.entrySet()) {
        left.removeIf(line -> contradicts(word, complete(notes.get(line))));
      }
      var name = asked.getOrDefault("database", "all");
      var lines = left.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
      if (left.isEmpty()) {
        return "none";
      }
      return (name.equals("all") || left.size() == 1 ? "all of " : "one of ") + lines;
    }

    private static boolean contradicts(Map.Entry<String, String> word, Map<String, String> line) {
      var everything = word.getKey().equals("database") && word.getValue().equals("all");
      return !everything && !word.getValue().equals(line.get(word.getKey()));
    }

    /// What went without saying.
    private static Map<String, String> complete(Map<String, String> line) {
      var complete = new HashMap<>(line);
      if (!line.containsKey("container")) {
        complete.putIfAbsent("hostname", "localhost");
      }
      var usual = USUAL.get(line.get("hook"));
      if (usual != null) {
        complete.putIfAbsent("port", usual);
      }
      return complete;
    }
  }
}
