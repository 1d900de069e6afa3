package io.borgmaticshell.application.restore;

import static io.borgmaticshell.application.SampleAccess.access;
import static io.borgmaticshell.application.restore.RestoreScene.MYSQL_USERS;
import static io.borgmaticshell.application.restore.RestoreScene.ORDERS;
import static io.borgmaticshell.application.restore.RestoreScene.USERS;
import static io.borgmaticshell.application.restore.RestoreScene.entry;
import static io.borgmaticshell.application.restore.RestoreScene.everything;
import static io.borgmaticshell.application.restore.RestoreScene.manner;
import static io.borgmaticshell.application.restore.RestoreScene.outcomes;
import static io.borgmaticshell.application.restore.RestoreScene.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreCourse.Safety;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.undo.UndoRequest;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetyCopiesTest {
  private final RestoreScene scene = new RestoreScene();

  {
    scene.backUp(MYSQL_USERS, ORDERS, USERS);
  }

  @Test
  void touches_nothing_that_is_not_confirmed() {
    var asked = new ArrayList<String>();
    Confirmation refusal =
        proposal -> {
          proposal.items().forEach(item -> asked.add(item.place().display()));
          return false;
        };
    var course = new RestoreCourse(false, false, Safety.REQUIRED, refusal);
    var selectors = List.of(RestoreSelector.EVERYTHING);
    assertThatThrownBy(() -> scene.restore.run(request(selectors, manner(course), ORDERS, USERS)))
        .hasMessageContaining("nothing was restored");
    assertThat(asked).containsExactly("orders at db2", "users at localhost");
    assertThat(scene.restored).isEmpty();
    assertThat(scene.archives.safetyCopies(access())).isEmpty();
    assertThatThrownBy(() -> scene.resume(ORDERS, USERS)).hasMessageContaining("no unfinished");
  }

  @Test
  void saves_what_is_overwritten_from_where_it_is_and_brings_it_back() {
    var course = new RestoreCourse(false, false, Safety.REQUIRED, Confirmation.NOT_NEEDED);
    var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
    var report = scene.restore.run(request(List.of(orders), manner(course), ORDERS));
    assertThat(scene.restored)
        .containsExactly(
            "safety copy of cat --host db2 orders",
            "orders@db1 (postgresql) <- cat --host db2 orders");
    assertThat(report.safetyCopy()).isEqualTo(Optional.of(lastSafetyCopy()));
    scene.restored.clear();
    var undone = undo(ORDERS);
    assertThat(undone.archive()).isEqualTo(lastSafetyCopy());
    assertThat(scene.restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 orders");
  }

  @Test
  void does_not_undo_to_another_place() {
    var course = new RestoreCourse(false, false, Safety.REQUIRED, Confirmation.NOT_NEEDED);
    var users = new RestoreSelector(Optional.of("users"), Optional.of(USERS.hook()));
    scene.restore.run(request(List.of(users), manner(course), USERS));
    scene.restored.clear();
    var moved = entry("postgresql", Map.of("name", "users", "hostname", "db3"));
    assertThat(outcomes(undo(moved))).containsExactly("Failed");
    assertThat(scene.restored).isEmpty();
  }

  @Test
  void has_nothing_to_undo_without_a_safety_copy() {
    scene.restore.run(everything(MYSQL_USERS, ORDERS, USERS));
    assertThatThrownBy(() -> undo(ORDERS)).hasMessageContaining("no safety copy");
  }

  private RestoreReport undo(DatabaseEntry... entries) {
    return new UndoRestore(scene.planner, scene.archives, scene.sequence(), scene.progress)
        .run(
            new UndoRequest(
                access(entries), Optional.empty(), Optional.empty(), RestoreRequest.Manner.USUAL));
  }

  private ArchiveName lastSafetyCopy() {
    return scene.archives.safetyCopies(access()).getLast().name();
  }
}
