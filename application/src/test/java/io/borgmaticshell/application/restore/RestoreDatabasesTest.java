package io.borgmaticshell.application.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.BackupRequest;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ConnectionDetails;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreDatabasesTest {
  private static final ConnectionDetails CONNECTIONS =
      new ConnectionDetails(container -> container + ".address", (access, text) -> text);

  private static final DatabaseEntry MYSQL_USERS = entry("mysql", Map.of("name", "users"));
  private static final DatabaseEntry ORDERS =
      entry("postgresql", Map.of("name", "orders", "hostname", "db1", "restore_hostname", "db2"));
  private static final DatabaseEntry USERS = entry("postgresql", Map.of("name", "users"));

  private final HookCatalog hooks =
      new HookCatalog(List.of(CatHook.named("postgresql"), CatHook.named("mysql")));
  private final InMemoryArchives archives = new InMemoryArchives();
  private final List<String> restored = new ArrayList<>();
  private final RestoreDatabases restore =
      new RestoreDatabases(
          new RestorePlanner(hooks, CONNECTIONS), archives, new CommandRecorder(restored));

  @Nested
  class from_an_archive_with_three_dumps {
    {
      backUp(MYSQL_USERS, ORDERS, USERS);
    }

    @Test
    void brings_everything_back_in_the_order_of_the_archive() {
      var report = restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      assertThat(restored)
          .containsExactly(
              "users (mysql) <- cat users",
              "orders@db1 (postgresql) <- cat --host db2 orders",
              "users (postgresql) <- cat users");
      assertThat(report.dumps()).hasSize(3);
      assertThat(report.archive()).isEqualTo(archives.archives(access()).getFirst().name());
    }

    @Test
    void brings_the_selected_back_each_once() {
      var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
      restore.run(request(List.of(orders, orders), false, MYSQL_USERS, ORDERS, USERS));
      assertThat(restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 orders");
    }

    @Test
    void touches_nothing_in_a_dry_run_but_tells_what_would_be() {
      var report =
          restore.run(
              request(List.of(RestoreSelector.EVERYTHING), true, MYSQL_USERS, ORDERS, USERS));
      assertThat(restored).isEmpty();
      assertThat(report.dumps())
          .extracting(DumpId::display)
          .containsExactly("users (mysql)", "orders@db1 (postgresql)", "users (postgresql)");
    }

    @ParameterizedTest(name = "--database {0}: {1}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            users   | Several dumps fit --database users.            | users (mysql)       --hook mysql
            nothing | holds no dump that fits --database nothing.    | orders@db1 (postgresql)
            """)
    void touches_nothing_unless_every_selector_picks_something(
        String database, String what, String advice) {
      var selectors =
          List.of(
              new RestoreSelector(Optional.of("orders"), Optional.empty()),
              new RestoreSelector(Optional.of(database), Optional.empty()));
      assertThatThrownBy(() -> restore.run(request(selectors, false, MYSQL_USERS, ORDERS, USERS)))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.SELECTION);
                assertThat(failure.problem().what()).contains(what);
                assertThat(failure.problem().advice()).contains(advice);
              });
      assertThat(restored).isEmpty();
    }

    @Test
    void restores_what_is_configured_before_complaining_about_the_rest() {
      assertThatThrownBy(() -> restore.run(everything(USERS)))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
                assertThat(failure.problem().what())
                    .contains("users (mysql), orders@db1 (postgresql)");
              });
      assertThat(restored).containsExactly("users (postgresql) <- cat users");
    }
  }

  @Test
  void complains_about_an_archive_without_dumps() {
    backUp();
    assertThatThrownBy(() -> restore.run(everything(USERS)))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.SELECTION);
              assertThat(failure.problem().what()).contains("holds no database dumps");
            });
  }

  private void backUp(DatabaseEntry... entries) {
    archives.create(access(), "none");
    new CreateBackup(
            new BackupPlanner(hooks, (access, question) -> "", CONNECTIONS, event -> {}), archives)
        .run(new BackupRequest(access(entries), List.of(), false));
  }

  private static RestoreRequest everything(DatabaseEntry... entries) {
    return request(List.of(RestoreSelector.EVERYTHING), false, entries);
  }

  private static RestoreRequest request(
      List<RestoreSelector> selectors, boolean dryRun, DatabaseEntry... entries) {
    return new RestoreRequest(
        access(entries),
        new ArchiveReference.Latest(),
        selectors,
        RestoreRequest.Destination.CONFIGURED,
        new RestoreRequest.Manner(false, dryRun));
  }

  private static DatabaseEntry entry(String hook, Map<String, Object> options) {
    return new DatabaseEntry(HookName.of(hook), 0, new Options(options));
  }

  private static RepositoryAccess access(DatabaseEntry... entries) {
    var repository = new Repository("/backups", Optional.empty());
    return new RepositoryAccess(
        new Configuration(
            "/etc/a.yaml",
            List.of("/etc/a.yaml"),
            Options.NONE,
            List.of(repository),
            List.of(entries)),
        repository);
  }

  /// Writes down which command would get which dump.
  private record CommandRecorder(List<String> restored) implements DumpTransfer {
    @Override
    public void restore(
        RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe) {
      restored.add(dump.id().display() + " <- " + recipe.apply(DumpHead.NONE).load());
    }

    @Override
    public Archive store(ArchiveDraft draft) {
      throw new AssertionError("a restore stores nothing");
    }

    @Override
    public void rehearse(ArchiveDraft draft) {
      throw new AssertionError("a restore rehearses no backup");
    }
  }
}
