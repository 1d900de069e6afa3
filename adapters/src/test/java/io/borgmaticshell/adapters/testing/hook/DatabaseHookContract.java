package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every kind of database keeps to without any database. Its test implements this, has a
/// nested class that implements [LiveDatabaseContract], and implements [HookPageContract].
public interface DatabaseHookContract {

  DatabaseHook hook();

  /// The least an entry for a database of this name must say.
  default Map<String, Object> optionsFor(String database) {
    return Map.of("name", database);
  }

  /// The words of a backup's command line that say which database.
  default List<String> dumpWords(String database) {
    return List.of(database);
  }

  /// The words of a restore's command line that say which database; none where the dump says it.
  default List<String> restoreWords(String database) {
    return dumpWords(database);
  }

  /// Names that a shell, an option parser, a file system or a byte counter could take amiss.
  static Stream<String> nastyNames() {
    return Stream.of(
        "my users",
        "it's",
        "\"quoted\"",
        "a;b&c|d",
        "$(id) `id` $HOME",
        "back\\slash\\n",
        "-leading",
        "--help",
        "*",
        "a?[b]{c,d}",
        "~root",
        "#hash",
        "key=value",
        "scheme:x",
        "100%s",
        "größe 𝄞 密碼",
        "n".repeat(63),
        "ü".repeat(120));
  }

  @Test
  default void is_found_under_a_name_of_its_own() {
    assertThat(hook().name().value()).endsWith("_databases");
    assertThat(HookCatalog.installed().find(hook().name()))
        .hasValueSatisfying(found -> assertThat(found).hasSameClassAs(hook()));
  }

  @Test
  default void declares_each_option_once_the_common_ones_included() {
    assertThat(hook().options()).extracting(OptionSpec::key).doesNotHaveDuplicates();
    assertThat(hook().options()).contains(EntryOptions.NAME, EntryOptions.LABEL);
  }

  @ParameterizedTest
  @MethodSource("io.borgmaticshell.adapters.testing.hook.DatabaseHookContract#nastyNames")
  default void backs_up_a_name_as_one_word_or_refuses_it(String name, @TempDir Path directory) {
    var ordinary =
        hook().dump(DatabaseTarget.forDump(asked().entry(optionsFor("quince")))).command();
    var target = DatabaseTarget.forDump(asked().entry(optionsFor(name)));
    try {
      var nasty = hook().dump(target).command();
      var programs = StandIns.of(List.of(ordinary, nasty), directory);

      assertThat(programs.argumentsWithout(dumpWords(name), nasty))
          .isEqualTo(programs.argumentsWithout(dumpWords("quince"), ordinary));
    } catch (OperationFailed refusal) {
      assertThat(refusal.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
    }
  }

  @ParameterizedTest
  @MethodSource("io.borgmaticshell.adapters.testing.hook.DatabaseHookContract#nastyNames")
  default void restores_a_name_as_one_word_or_refuses_it(String name, @TempDir Path directory) {
    var ordinary =
        hook()
            .restore(DatabaseTarget.forRestore(asked().entry(optionsFor("quince")), "quince"))
            .load();
    var target = DatabaseTarget.forRestore(asked().entry(optionsFor(name)), name);
    try {
      var nasty = hook().restore(target).load();
      var programs = StandIns.of(List.of(ordinary, nasty), directory);

      assertThat(programs.argumentsWithout(restoreWords(name), nasty))
          .isEqualTo(programs.argumentsWithout(restoreWords("quince"), ordinary));
    } catch (OperationFailed refusal) {
      assertThat(refusal.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
    }
  }

  @Test
  default void shows_no_secret_in_anything_it_answers() {
    var handedOn = 0;
    for (var target : asked().targets(asked().withSecrets(optionsFor("quince")))) {
      assertThat(target.toString()).doesNotContain(HookQuestions.SECRET);
      for (var answer : asked().answers(target)) {
        assertThat(answer.toString()).doesNotContain(HookQuestions.SECRET);
        for (var command : HookQuestions.commandsIn(answer)) {
          assertThat(
                  Stream.of(
                      command.words(),
                      command.environment(),
                      command.unset(),
                      command.secretEnvironment(),
                      command.workingDirectory()))
              .allSatisfy(part -> assertThat(part.toString()).doesNotContain(HookQuestions.SECRET));
          handedOn += handsASecretOn(command) ? 1 : 0;
        }
      }
    }
    // Else nothing was looked for.
    assertThat(handedOn > 0).isEqualTo(hook().options().contains(EntryOptions.PASSWORD));
  }

  private static boolean handsASecretOn(CommandLine command) {
    return !command.secretEnvironment().isEmpty() || command.descriptorSecret().isPresent();
  }

  @Test
  default void says_how_to_get_each_of_its_programs() {
    for (var target : asked().targets(optionsFor("quince"))) {
      for (var answer : asked().answers(target)) {
        assertThat(HookQuestions.commandsIn(answer))
            .allSatisfy(command -> assertThat(hook().providers()).containsKey(command.program()));
      }
    }
  }

  @Test
  @RequiresProgram("borg")
  default void names_a_missing_program_and_how_to_get_it(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory).with(StandIns.none(directory));
    var target = DatabaseTarget.forDump(asked().entry(optionsFor("quince")));
    var program = hook().dump(target).command().program();

    assertThatThrownBy(() -> scene.create(optionsFor("quince")))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.TOOL_MISSING);
              assertThat(failure.problem().what()).contains("'" + program + "'");
              assertThat(failure.problem().advice()).contains(hook().providers().get(program));
            });
    assertThat(scene.archives()).isEmpty();
  }

  private HookQuestions asked() {
    return new HookQuestions(hook());
  }
}
