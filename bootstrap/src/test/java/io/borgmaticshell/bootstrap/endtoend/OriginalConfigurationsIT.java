package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonStreamParser;
import io.borgmaticshell.adapters.testing.Borgmatic;
import io.borgmaticshell.adapters.testing.ConfigurationCorpus;
import io.borgmaticshell.adapters.testing.OriginalBorgmatic;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What our program and the original make of the same configuration files. The original is asked
/// about many files at once, since it takes long to start; files that end it altogether are kept
/// from it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginalConfigurationsIT {
  /// Files that mean something else here, by option, with the reason; `docs/compatibility.md` says
  /// the same.
  private static final Map<String, String> SHOWN_DIFFERENTLY =
      Map.of(
          "borg/reporting statistics", "shown as the flags that the words stand for",
          "borg/statistics statistics", "shown as the flags that the words stand for",
          "borg/statistics quick_statistics", "shown as the flags that the words stand for",
          "borg/statistics-of-old statistics", "two flags do not contradict each other",
          "borg/statistics-of-old quick_statistics", "two flags do not contradict each other",
          "dialect/flow-style repositories", "a local path may hold a colon");

  /// Valid files that the original refuses.
  private static final Map<String, String> ONLY_OURS_ACCEPTS =
      Map.of(
          "constants/quoted-numbers-stay-text", "a quoted password of digits is a text",
          "older/section-without-anything", "nothing is meant by an empty section");

  /// Files in which a list holds texts or numbers instead of sections, or which hold no section at
  /// all, end the original with a stack trace, whatever else it was asked about.
  private static final Set<String> END_THE_ORIGINAL =
      Set.of(
          "repositories/as-texts",
          "repositories/texts-and-sections-mixed",
          "older/section-that-is-a-list",
          "several/problems-all-over",
          "several/problems-of-one-line",
          "syntax/list-as-a-key",
          "syntax/nothing",
          "syntax/only-a-document-marker",
          "syntax/only-a-list",
          "syntax/only-a-number",
          "syntax/only-a-text",
          "syntax/only-comments",
          "syntax/only-null",
          "types/number-for-a-repository",
          "types/section-for-a-list",
          "types/text-for-the-repositories");

  /// Broken only when it is to be used: `config validate` leaves variables alone.
  private static final Set<String> VALID_UNTIL_USED =
      Set.of("environment/variable-that-is-not-set");

  private static final String ACCEPTED = "accepted-by-the-original/";

  @TempDir private Path directory;
  private ConfigurationCorpus valid;
  private ConfigurationCorpus broken;

  @BeforeEach
  void copy_the_files() {
    valid = ConfigurationCorpus.valid(directory);
    broken = ConfigurationCorpus.broken(directory);
  }

  @Test
  void come_to_the_same_options() {
    var files = files(valid, name -> !ONLY_OURS_ACCEPTS.containsKey(name));
    var theirs = shown(valid, files, original(valid).run(show(files)));
    var ours = shown(valid, files, ours(valid).run(show(files)));

    assertThat(differences(theirs, ours)).isEqualTo(SHOWN_DIFFERENTLY.keySet());
  }

  @Test
  void come_to_the_same_options_where_only_older_releases_read_them() {
    var files =
        valid.files().stream().filter(file -> END_THE_ORIGINAL.contains(valid.name(file))).toList();
    var older = prepared(OriginalBorgmatic.releaseOrSkip("2.1.7"), valid).run(show(files));
    var ours = ours(valid).run(show(files));

    assertThat(files).hasSize(2);
    assertThat(differences(shown(valid, files, older), shown(valid, files, ours))).isEmpty();
  }

  @Test
  void are_valid_for_both() {
    var all = valid.files();
    // That the original reads the others is seen where it shows them; it takes a second for five.
    var both = files(valid, name -> name.startsWith("whole/"));
    var only = files(valid, ONLY_OURS_ACCEPTS::containsKey);

    assertThat(ours(valid).run(validate(all)).exitCode()).isZero();
    assertThat(original(valid).run(validate(both)).exitCode()).isZero();
    assertThat(refused(valid, only, original(valid).run(validate(only))))
        .isEqualTo(ONLY_OURS_ACCEPTS.keySet());
  }

  @Test
  void are_broken_for_both() {
    var all = broken.files();
    var some = files(broken, _ -> true);
    var theirs = original(broken).run(validate(some));
    var ours = ours(broken).run(validate(all));

    assertThat(ours.exitCode()).isEqualTo(1);
    assertThat(theirs.exitCode()).isEqualTo(1);
    assertThat(refused(broken, all, ours))
        .isEqualTo(names(broken, all, name -> !VALID_UNTIL_USED.contains(name)));
    assertThat(refused(broken, some, theirs))
        .isEqualTo(
            names(
                broken,
                some,
                name -> !VALID_UNTIL_USED.contains(name) && !name.startsWith(ACCEPTED)));
  }

  private Borgmatic original(ConfigurationCorpus corpus) {
    return prepared(OriginalBorgmatic.orSkip(), corpus);
  }

  // After it has shown a file the original asks Borg for its version, once for each file.
  private Borgmatic prepared(Borgmatic borgmatic, ConfigurationCorpus corpus) {
    WrapperScript.write(directory.resolve("borg"), "echo borg 1.2.4\n");
    var path = directory + ":" + System.getenv("PATH");
    return borgmatic.with(Map.of("XDG_CONFIG_HOME", "", "PATH", path)).with(variables(corpus));
  }

  private Borgmatic ours(ConfigurationCorpus corpus) {
    return Scene.program().with(variables(corpus));
  }

  // An empty value would take the variable away.
  private static Map<String, String> variables(ConfigurationCorpus corpus) {
    var variables = new LinkedHashMap<>(corpus.environment());
    variables.values().removeIf(String::isEmpty);
    return variables;
  }

  private static List<Path> files(ConfigurationCorpus corpus, Predicate<String> wanted) {
    return corpus.files().stream()
        .filter(file -> !END_THE_ORIGINAL.contains(corpus.name(file)))
        .filter(file -> wanted.test(corpus.name(file)))
        .toList();
  }

  private static String[] show(List<Path> files) {
    return words(files, "config", "show", "--json");
  }

  private static String[] validate(List<Path> files) {
    return words(files, "config", "validate");
  }

  private static String[] words(List<Path> files, String... action) {
    var words = new ArrayList<String>();
    files.forEach(file -> words.addAll(List.of("--config", file.toString())));
    words.addAll(List.of(action));
    return words.toArray(String[]::new);
  }

  /// The options of each file. Behind them, the original prints what commands of the files print.
  private static Map<String, JsonObject> shown(
      ConfigurationCorpus corpus, List<Path> files, Outcome outcome) {
    var text = outcome.output();
    var parser = new JsonStreamParser(text.substring(text.indexOf("[{")));
    var array = (JsonArray) parser.next();
    assertThat(array).as(outcome.toString()).hasSameSizeAs(files);
    var all = new TreeMap<String, JsonObject>();
    for (var i = 0; i < files.size(); i++) {
      all.put(corpus.name(files.get(i)), array.get(i).getAsJsonObject());
    }
    return all;
  }

  /// Files and options that differ, in value or in type.
  private static Set<String> differences(
      Map<String, JsonObject> theirs, Map<String, JsonObject> ours) {
    var differences = new TreeSet<String>();
    theirs.forEach((name, options) -> {
      var own = ours.getOrDefault(name, new JsonObject());
      var keys = new TreeSet<>(options.keySet());
      keys.addAll(own.keySet());
      keys.stream()
          .filter(key -> !exactly(options.get(key)).equals(exactly(own.get(key))))
          .forEach(key -> differences.add(name + " " + key));
    });
    return differences;
  }

  // To the library 10 equals 10.0, and so it would to a comparison of elements.
  private static String exactly(@Nullable JsonElement element) {
    return switch (element) {
      case null -> "nothing";
      case JsonArray array ->
          array.asList().stream().map(OriginalConfigurationsIT::exactly).toList().toString();
      case JsonObject object ->
          object.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      entry -> exactly(entry.getValue()),
                      (one, _) -> one,
                      TreeMap::new))
              .toString();
      default -> element.toString();
    };
  }

  /// Whom the outcome complains about.
  private static Set<String> refused(
      ConfigurationCorpus corpus, List<Path> files, Outcome outcome) {
    return names(
        corpus,
        files,
        name ->
            outcome.everything().contains(corpus.directory().resolve(name + ".yaml").toString()));
  }

  private static Set<String> names(
      ConfigurationCorpus corpus, List<Path> files, Predicate<String> wanted) {
    return files.stream()
        .map(corpus::name)
        .filter(wanted)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
