package io.borgmaticshell.application.restore;

import static io.borgmaticshell.application.restore.RestoreScene.MYSQL_USERS;
import static io.borgmaticshell.application.restore.RestoreScene.ORDERS;
import static io.borgmaticshell.application.restore.RestoreScene.RESUMED;
import static io.borgmaticshell.application.restore.RestoreScene.USERS;
import static io.borgmaticshell.application.restore.RestoreScene.entry;
import static io.borgmaticshell.application.restore.RestoreScene.everything;
import static io.borgmaticshell.application.restore.RestoreScene.manner;
import static io.borgmaticshell.application.restore.RestoreScene.outcomes;
import static io.borgmaticshell.application.restore.RestoreScene.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumedRestoresTest {
  private final RestoreScene scene = new RestoreScene();

  {
    scene.backUp(MYSQL_USERS, ORDERS, USERS);
  }

  @Test
  void resumes_with_what_is_missing() {
    scene.refused.put("orders", Problem.Kind.INTERRUPTED);
    scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    scene.refused.clear();
    scene.restored.clear();
    var report = scene.resume(MYSQL_USERS, ORDERS, USERS);
    assertThat(scene.restored)
        .containsExactly(
            "orders@db1 (postgresql) <- cat --host db2 orders", "users (postgresql) <- cat users");
    assertThat(outcomes(report)).containsExactly("RestoredBefore", "Restored", "Restored");
    assertThatThrownBy(() -> scene.resume(MYSQL_USERS, ORDERS, USERS))
        .hasMessageContaining("no unfinished restore");
  }

  @Test
  void does_not_resume_to_another_place() {
    scene.refused.put("orders", Problem.Kind.DATABASE);
    scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    var moved =
        entry("postgresql", Map.of("name", "orders", "hostname", "db1", "restore_hostname", "db3"));
    scene.restored.clear();
    assertThatThrownBy(() -> scene.resume(MYSQL_USERS, moved, USERS))
        .hasMessageContaining("went to orders at db2, and would go on to orders at db3");
    assertThat(scene.restored).isEmpty();
  }

  @Test
  void does_not_resume_a_restore_of_other_databases() {
    scene.refused.put("orders", Problem.Kind.DATABASE);
    scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
    var request = request(List.of(orders), manner(RESUMED), MYSQL_USERS, ORDERS, USERS);
    assertThatThrownBy(() -> scene.restore.run(request)).hasMessageContaining("something else");
  }
}
