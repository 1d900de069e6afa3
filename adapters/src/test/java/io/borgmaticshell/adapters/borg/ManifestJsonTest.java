package io.borgmaticshell.adapters.borg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestJsonTest {
  private static final DumpId USERS =
      new DumpId(
          HookName.of("postgresql"),
          "users",
          Optional.of("127.0.0.1"),
          OptionalInt.of(55431),
          Optional.empty(),
          Optional.empty());
  private static final DumpId ODD =
      new DumpId(
          HookName.of("mysql"),
          "it's <\"ü\">",
          Optional.empty(),
          OptionalInt.empty(),
          Optional.of("main"),
          Optional.of("pod"));

  @Test
  void is_written_character_by_character_as_the_original_does() {
    assertThat(ManifestJson.dumps(List.of(USERS)))
        .isEqualTo(
            """
            {"dumps": [{"container": null, "data_source_name": "users", \
            "hook_name": "postgresql_databases", "hostname": "127.0.0.1", \
            "label": null, "port": 55431}]}\
            """);
  }

  @Test
  void names_the_configuration_files_for_a_bootstrap() {
    assertThat(ManifestJson.bootstrap(List.of("/etc/a.yaml", "/etc/b.yaml")))
        .isEqualTo(
            """
            {"borgmatic_version": "2.1.8", "config_paths": ["/etc/a.yaml", "/etc/b.yaml"]}\
            """);
  }

  @Test
  void reads_back_what_it_wrote() {
    var dumps = List.of(USERS, ODD, USERS);
    assertThat(ManifestJson.parseDumps("dumps.json", ManifestJson.dumps(dumps))).isEqualTo(dumps);
    assertThat(ManifestJson.parseDumps("dumps.json", ManifestJson.dumps(List.of()))).isEmpty();
  }

  @Test
  void may_leave_out_what_is_null_and_say_more_beside_the_dumps() {
    var text =
        """
        {"more": 1, "dumps": [{"hook_name": "sqlite_databases", "data_source_name": "x"}]}
        """;
    assertThat(ManifestJson.parseDumps("dumps.json", text))
        .extracting(DumpId::display)
        .containsExactly("x (sqlite)");
  }

  @Test
  void takes_an_empty_label_or_container_for_none() {
    var text =
        """
        {"dumps": [{"hook_name": "sqlite_databases", "data_source_name": "x",
                    "label": "", "container": ""}]}
        """;
    assertThat(ManifestJson.parseDumps("dumps.json", text))
        .extracting(DumpId::display)
        .containsExactly("x (sqlite)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "{}",
        "{\"dumps\": null}",
        "{\"dumps\": {}}",
        "{\"dumps\": [1]}",
        "{\"dumps\": [{}]}",
        "{\"dumps\": [{\"hook_name\": \"sqlite_databases\"}]}",
        "{\"dumps\": [{\"hook_name\": null, \"data_source_name\": \"x\"}]}",
        "{\"dumps\": [{\"hook_name\": {}, \"data_source_name\": \"x\"}]}",
        "{\"dumps\": [{\"hook_name\": \"../x_databases\", \"data_source_name\": \"x\"}]}",
        "{\"dumps\": [{\"hook_name\": \"sqlite_databases\", \"data_source_name\": \"../x\"}]}",
        "{\"dumps\": [{\"hook_name\": \"sqlite_databases\", \"data_source_name\": \"x\","
            + " \"port\": \"http\"}]}",
        "{\"dumps\": [{\"hook_name\": \"sqlite_databases\"",
      })
  void is_refused_with_its_path_if_it_is_damaged(String text) {
    assertThatThrownBy(() -> ManifestJson.parseDumps("borgmatic/x/dumps.json", text))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.ARCHIVE);
              assertThat(failure.problem().what()).contains("borgmatic/x/dumps.json");
            });
  }
}
