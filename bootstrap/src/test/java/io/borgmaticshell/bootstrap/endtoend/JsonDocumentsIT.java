package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@RequiresProgram({"borg", "sqlite3"})
class JsonDocumentsIT {
  private Path directory;
  private Scene scene;

  @BeforeAll
  void back_up(@TempDir Path place) throws IOException {
    directory = place;
    var app = SqliteFile.create(directory.resolve("app.db"), "create table t as select 1 as n");
    scene = Scene.in(directory).configure(DatabaseEntry.of("app", app));
    scene.succeed("create");
  }

  static Stream<String> lines() {
    return Stream.of(
            "create --json",
            "create --json --stats --comment x",
            "repo-list --json",
            "list --json",
            "list --archive latest --json",
            "info --json",
            "info --archive latest --json",
            "repo-info --json",
            "dumps --json",
            "dumps --database nothing --json",
            "restore --archive latest --plan --json",
            "restore --archive latest --json",
            "config show --json",
            "create --json repo-list --json",
            "repo-list --json dumps --json info --json")
        .flatMap(line -> IntStream.rangeClosed(-2, 2).mapToObj(level -> line + " -v " + level));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void print_one_document_whatever_is_told_besides(String line) {
    var output = scene.succeed(line.split(" ")).output();
    assertThat(JsonParser.parseString(output)).isInstanceOf(JsonArray.class);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          repo-list --json             | list --json REPO
          info --archive latest --json | info --json --last 1 REPO
          repo-info --json             | info --json REPO
          create --json                | create --json REPO::theirs SOURCE
          """)
  void hold_what_Borg_says_and_the_label(String line, String borg) {
    var ours = document(line).get(0).getAsJsonObject();
    assertThat(ours.getAsJsonObject("repository").remove("label").getAsString()).isEqualTo("vault");
    var theirs =
        scene
            .repository()
            .borg(
                Stream.of(borg.split(" "))
                    .map(word ->
                        word.replace("REPO", scene.repository().path().toString())
                            .replace("SOURCE", directory.resolve("app.db").toString()))
                    .toArray(String[]::new));
    assertThat(keys(ours)).isEqualTo(keys(JsonParser.parseString(theirs)));
  }

  @Test
  void hold_an_element_for_each_action() {
    var elements =
        document("repo-list --json repo-info --json dumps --archive latest --json").asList();
    assertThat(elements)
        .extracting(element -> element.getAsJsonObject().keySet().toString())
        .satisfiesExactly(
            listed -> assertThat(listed).contains("archives"),
            told -> assertThat(told).contains("cache", "encryption").doesNotContain("archives"),
            dump -> assertThat(dump).contains("database", "proof"));
  }

  private JsonArray document(String line) {
    return JsonParser.parseString(scene.succeed(line.split(" ")).output()).getAsJsonArray();
  }

  /// Every key with those it stands in.
  private static List<String> keys(JsonElement element) {
    var keys = new TreeSet<String>();
    collect("", element, keys);
    return List.copyOf(keys);
  }

  private static void collect(String path, JsonElement element, Set<String> keys) {
    if (element instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), keys));
    } else if (element instanceof JsonArray array) {
      array.forEach(item -> collect(path + "[]", item, keys));
    } else {
      keys.add(path);
    }
  }
}
