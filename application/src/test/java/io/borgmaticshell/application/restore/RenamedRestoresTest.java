package io.borgmaticshell.application.restore;

import static io.borgmaticshell.application.SampleAccess.access;
import static io.borgmaticshell.application.restore.RestoreScene.MYSQL_USERS;
import static io.borgmaticshell.application.restore.RestoreScene.ORDERS;
import static io.borgmaticshell.application.restore.RestoreScene.USERS;
import static io.borgmaticshell.application.restore.RestoreScene.entry;
import static io.borgmaticshell.application.restore.RestoreScene.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenamedRestoresTest {
  private final RestoreScene scene = new RestoreScene();

  {
    scene.backUp(MYSQL_USERS, ORDERS, USERS);
  }

  @Test
  void restores_one_database_under_another_name() {
    var orders = List.of(new RestoreSelector(Optional.of("orders"), Optional.empty()));
    scene.restore.run(as("copy", orders));
    assertThat(scene.restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 copy");
  }

  @ParameterizedTest(name = "--database {0} --as ''{1}'': {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          orders | orders | orders@db1 (postgresql) has the name orders already.
          orders | all    | cannot be the name of a database
          orders | " "    | cannot be the name of a database
          all    | copy   | names one database, but 3 dumps are selected
          """)
  void touches_nothing_if_another_name_makes_no_sense(String database, String name, String what) {
    var selector =
        database.equals("all")
            ? RestoreSelector.EVERYTHING
            : new RestoreSelector(Optional.of(database), Optional.empty());
    assertThatThrownBy(() -> scene.restore.run(as(name, List.of(selector))))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.USAGE);
              assertThat(failure.problem().what()).contains(what);
            });
    assertThat(scene.restored).isEmpty();
  }

  @Test
  void gives_a_whole_server_no_other_name() {
    var all = entry("postgresql", Map.of("name", "all"));
    scene.backUp(all);
    var request =
        new RestoreRequest(
            access(all),
            new ArchiveReference.Latest(),
            List.of(RestoreSelector.EVERYTHING),
            new RestoreRequest.Destination(
                ConnectionOverrides.NONE, List.of(), Optional.of("copy"), false),
            RestoreRequest.Manner.USUAL);
    assertThatThrownBy(() -> scene.restore.run(request))
        .hasMessageContaining("holds all databases of a server, which cannot have one new name");
  }

  private RestoreRequest as(String name, List<RestoreSelector> selectors) {
    var usual = request(selectors, false, MYSQL_USERS, ORDERS, USERS);
    return new RestoreRequest(
        usual.access(),
        usual.archive(),
        selectors,
        new RestoreRequest.Destination(
            ConnectionOverrides.NONE, List.of(), Optional.of(name), false),
        usual.manner());
  }
}
