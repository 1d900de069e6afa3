package io.borgmaticshell.application.backup;

import static io.borgmaticshell.application.SampleAccess.access;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.archive.RepositoryDraft;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateBackupTest {
  private final ProgressRecorder progress = new ProgressRecorder();
  private final InMemoryArchives archives = new InMemoryArchives();
  private final BackupPlanner planner =
      new BackupPlanner(
          new HookCatalog(List.of(CatHook.named("postgresql"), CatHook.named("mysql"))),
          (access, question) -> {
            throw new AssertionError("nobody needs to be asked: " + question);
          },
          new ConnectionDetails(container -> container + ".address", (access, text) -> text),
          progress);
  private final CreateBackup backup = new CreateBackup(planner, archives);

  @BeforeEach
  void there_is_a_repository() {
    archives.create(access(), new RepositoryDraft("none"));
  }

  @Test
  void stores_every_configured_database_in_one_archive() {
    var report =
        backup.run(request(false, entry("mysql", 0, "users"), entry("postgresql", 0, "users")));
    assertThat(report.archive()).isEqualTo(Optional.of(archives.archives(access()).getFirst()));
    assertThat(report.dumps())
        .extracting(DumpId::display)
        .containsExactly("users (mysql)", "users (postgresql)");
  }

  @Test
  void makes_an_archive_without_databases_too() {
    assertThat(backup.run(request(false)).archive()).isPresent();
  }

  @Test
  void a_dry_run_rehearses_the_same_draft_and_stores_nothing() {
    var request = request(true, entry("mysql", 0, "users"));
    var report = backup.run(request);
    assertThat(report.archive()).isEmpty();
    assertThat(report.dumps()).extracting(DumpId::display).containsExactly("users (mysql)");
    assertThat(archives.rehearsed()).hasSize(1);
    assertThat(archives.archives(access())).isEmpty();
  }

  @Test
  void a_failed_transfer_fails_the_backup() {
    var nowhere = new CreateBackup(planner, new InMemoryArchives());
    assertThatThrownBy(() -> nowhere.run(request(false))).isInstanceOf(OperationFailed.class);
  }

  @Nested
  class planned {

    @Test
    void a_dump_has_the_command_its_hook_composed() {
      var draft = planner.plan(request(false, entry("mysql", 0, "users")));
      assertThat(draft.dumps())
          .extracting(dump -> dump.recipe().command().toString())
          .containsExactly("cat users");
    }

    @Test
    void an_archive_knows_the_configuration_files_of_the_invocation() {
      assertThat(planner.plan(request(false)).configurationFiles())
          .containsExactly("/etc/a.yaml", "/etc/b.yaml");
    }

    @Test
    void a_database_configured_twice_is_dumped_once_listed_twice_and_warned_about() {
      var draft =
          planner.plan(request(false, entry("mysql", 0, "users"), entry("mysql", 1, "users")));
      assertThat(draft.manifest()).hasSize(2);
      assertThat(draft.dumps()).extracting(ArchiveDraft.PlannedDump::id).hasSize(1);
      assertThat(progress.events())
          .singleElement()
          .isInstanceOfSatisfying(
              ProgressEvent.Warned.class,
              warning -> assertThat(warning.message()).contains("users (mysql)", "label:"));
    }

    @Test
    void a_database_that_cannot_be_named_is_a_problem_of_its_entry() {
      assertThatThrownBy(() -> planner.plan(request(false, entry("mysql", 3, "a/b"))))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
                assertThat(failure.problem().what()).contains("mysql_databases[3]", "'a/b'");
              });
    }
  }

  @Nested
  class when_a_snapshot_is_asked_for {
    @Test
    void refuses_a_backup_without_it() {
      var request = new BackupRequest(access(Map.of("zfs", Options.NONE)), List.of(), true);
      assertThatThrownBy(() -> backup.run(request))
          .isInstanceOf(OperationFailed.class)
          .hasMessageContaining("`zfs` asks for something in the backup")
          .hasMessageContaining("delete `zfs` from /etc/a.yaml");
    }

    @Test
    void goes_on_where_a_list_of_such_databases_is_empty() {
      var access = access(Map.of("openldap_databases", List.of()));
      assertThat(backup.run(new BackupRequest(access, List.of(), false)).archive()).isPresent();
    }
  }

  private static DatabaseEntry entry(String hook, int index, String name) {
    return new DatabaseEntry(HookName.of(hook), index, new Options(Map.of("name", name)));
  }

  private static BackupRequest request(boolean dryRun, DatabaseEntry... entries) {
    return new BackupRequest(access(entries), List.of("/etc/a.yaml", "/etc/b.yaml"), dryRun);
  }
}
