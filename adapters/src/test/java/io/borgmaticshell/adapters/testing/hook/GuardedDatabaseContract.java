package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every kind of database that has passwords does with a database that is there.
public interface GuardedDatabaseContract extends LiveDatabaseContract {

  @Test
  default void makes_no_archive_with_a_wrong_password(@TempDir Path directory) {
    var scene = new HookScene(hook(), directory);
    var database = database();
    database.fill().run();
    var entry = new LinkedHashMap<>(database.entry());
    entry.put("password", "not-my-password");

    assertThatThrownBy(() -> scene.create(entry))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.DATABASE);
              assertThat(failure.problem().text()).doesNotContain("not-my-password");
            });
    assertThat(scene.archives()).isEmpty();
  }
}
