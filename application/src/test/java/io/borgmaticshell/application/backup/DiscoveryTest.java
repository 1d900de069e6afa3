package io.borgmaticshell.application.backup;

import static io.borgmaticshell.application.SampleAccess.access;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.CatHook.Members;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.database.DatabaseCatalog;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscoveryTest {
  private final List<String> questions = new ArrayList<>();
  private String answer = "orders\nusers\n";

  private ArchiveDraft plan(Members members, String name, boolean dryRun) {
    return plan(
        members,
        name,
        dryRun,
        (where, question) -> {
          questions.add(question.toString());
          return answer;
        });
  }

  private ArchiveDraft plan(Members members, String name, boolean dryRun, DatabaseCatalog catalog) {
    var hooks = new HookCatalog(List.of(CatHook.asking("mysql", members)));
    var entry = new DatabaseEntry(HookName.of("mysql"), 0, new Options(Map.of("name", name)));
    return new BackupPlanner(
            hooks,
            catalog,
            new ConnectionDetails(container -> container, (_, text) -> text),
            new ProgressRecorder())
        .plan(new BackupRequest(access(entry), List.of(), dryRun));
  }

  private static List<String> names(ArchiveDraft draft) {
    return draft.manifest().stream().map(DumpId::database).toList();
  }

  @Test
  void a_named_database_is_dumped_without_asking() {
    assertThat(names(plan(Members.ONE_DUMP_EACH, "users", false))).containsExactly("users");
    assertThat(questions).isEmpty();
  }

  @Test
  void all_databases_of_a_server_get_a_dump_each() {
    var draft = plan(Members.ONE_DUMP_EACH, "all", false);
    assertThat(names(draft)).containsExactly("orders", "users");
    assertThat(draft.dumps())
        .extracting(dump -> dump.recipe().command().toString())
        .containsExactly("cat orders", "cat users");
  }

  @Test
  void all_databases_of_a_server_go_into_one_dump_called_all() {
    var draft = plan(Members.ONE_DUMP_FOR_ALL, "all", false);
    assertThat(names(draft)).containsExactly("all");
    assertThat(draft.dumps())
        .extracting(dump -> dump.recipe().command().toString())
        .containsExactly("cat all orders users");
  }

  @Test
  void a_dry_run_asks_nobody() {
    assertThat(names(plan(Members.ONE_DUMP_EACH, "all", true))).isEmpty();
    assertThat(questions).isEmpty();
  }

  @Test
  void a_server_without_databases_is_a_problem() {
    answer = "";
    assertThatThrownBy(() -> plan(Members.ONE_DUMP_FOR_ALL, "all", false))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("mysql_databases[0]: the server has no databases");
  }

  @Test
  void an_entry_whose_server_cannot_be_asked_is_named() {
    var refused =
        OperationFailed.because(Problem.Kind.DATABASE, "access denied.", "Check the password.");
    assertThatThrownBy(() ->
            plan(
                Members.ONE_DUMP_EACH,
                "all",
                false,
                (where, question) -> {
                  throw refused;
                }))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure ->
                assertThat(failure.problem())
                    .isEqualTo(
                        new Problem(
                            Problem.Kind.DATABASE,
                            "mysql_databases[0]: access denied.",
                            "Check the password.")));
  }

  @Test
  void a_database_whose_name_cannot_be_a_file_is_a_problem() {
    answer = "a/b\n";
    assertThatThrownBy(() -> plan(Members.ONE_DUMP_EACH, "all", false))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("a/b");
  }
}
