package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every kind of database does with a database that is there: with real processes, real pipes
/// and a real Borg.
public interface LiveDatabaseContract {

  DatabaseHook hook();

  /// A database that is there, empty, and another one for each test.
  LiveDatabase database();

  @Test
  default void brings_back_what_was_there(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory);
    var database = database();
    database.fill().run();
    var before = database.content().get();

    scene.create(database.entry());
    database.empty().run();
    assertThat(database.content().get()).isNotEqualTo(before);
    scene.restore(database.entry());

    assertThat(database.content().get()).isEqualTo(before);
    assertThat(scene.archives()).hasSize(1);
  }

  @Test
  default void starts_nothing_and_changes_nothing_on_a_dry_run(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory);
    var database = database();
    database.fill().run();
    scene.create(database.entry());
    database.empty().run();
    var emptied = database.content().get();
    var clients = StandIns.of(commands(database.entry()), directory);
    scene.with(clients).rehearse(StandIns.byTheirNames(database.entry()));
    scene.with(clients).rehearseRestore(StandIns.byTheirNames(database.entry()));

    assertThat(clients.started()).isEmpty();
    assertThat(database.content().get()).isEqualTo(emptied);
    assertThat(scene.archives()).hasSize(1);
  }

  @Test
  default void names_a_program_that_is_missing_for_a_restore(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory);
    var database = database();
    database.fill().run();
    scene.create(database.entry());
    var content = database.content().get();
    var clients = StandIns.none(directory);

    assertFails(
        Problem.Kind.TOOL_MISSING,
        () -> scene.with(clients).restore(StandIns.byTheirNames(database.entry())));
    assertThat(database.content().get()).isEqualTo(content);
  }

  @Test
  default void makes_no_archive_of_a_database_that_is_not_there(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory);
    var nowhere = database().nowhere();

    assertFails(Problem.Kind.DATABASE, () -> scene.create(nowhere));
    assertThat(scene.archives()).isEmpty();
  }

  /// The command lines that back up and restore an entry.
  private List<CommandLine> commands(Map<String, Object> options) {
    var questions = new HookQuestions(hook());
    var entry = questions.entry(StandIns.byTheirNames(options));
    return List.of(DatabaseTarget.forDump(entry), DatabaseTarget.forRestore(entry, entry.name()))
        .stream()
        .flatMap(target -> questions.answers(target).stream())
        .flatMap(answer -> HookQuestions.commandsIn(answer).stream())
        .toList();
  }

  static void assertFails(Problem.Kind kind, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            OperationFailed.class, failure -> assertThat(failure.problem().kind()).isEqualTo(kind));
  }
}
