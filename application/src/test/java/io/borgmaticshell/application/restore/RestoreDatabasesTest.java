package io.borgmaticshell.application.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.BackupRequest;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.journal.InMemoryJournal;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreCourse.Safety;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.restore.undo.UndoRequest;
import io.borgmaticshell.application.restore.undo.UndoRestore;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.application.safety.TargetContent;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final RestoreCourse RESUMED =
      new RestoreCourse(false, true, Safety.NONE, Confirmation.NOT_NEEDED);

  private final HookCatalog hooks =
      new HookCatalog(List.of(CatHook.named("postgresql"), CatHook.named("mysql")));
  private final InMemoryArchives archives = new InMemoryArchives();
  private final List<String> restored = new ArrayList<>();
  private final Map<String, Problem.Kind> refused = new HashMap<>();
  private final ProgressRecorder progress = new ProgressRecorder();
  private final RestorePlanner planner = new RestorePlanner(hooks, CONNECTIONS);
  private final InMemoryJournal journal = new InMemoryJournal();
  private final RestoreDatabases restore =
      new RestoreDatabases(planner, archives, sequence(), journal);

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
      assertThat(report.lines()).hasSize(3);
      assertThat(report.missing()).isZero();
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
      assertThat(report.lines())
          .extracting(line -> line.dump().display())
          .containsExactly("users (mysql)", "orders@db1 (postgresql)", "users (postgresql)");
      assertThat(report.lines())
          .extracting(RestoreReport.Line::outcome)
          .containsOnly(new RestoreOutcome.Rehearsed());
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
    void restores_one_database_under_another_name() {
      var orders = List.of(new RestoreSelector(Optional.of("orders"), Optional.empty()));
      restore.run(as("copy", orders));
      assertThat(restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 copy");
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
      assertThatThrownBy(() -> restore.run(as(name, List.of(selector))))
          .isInstanceOfSatisfying(
              OperationFailed.class,
              failure -> {
                assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.USAGE);
                assertThat(failure.problem().what()).contains(what);
              });
      assertThat(restored).isEmpty();
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

    @Test
    void restores_what_is_configured_and_names_the_rest() {
      var report = restore.run(everything(USERS));
      assertThat(restored).containsExactly("users (postgresql) <- cat users");
      assertThat(outcomes(report)).containsExactly("NotConfigured", "NotConfigured", "Restored");
    }

    @Test
    void goes_on_after_a_failure_and_tells_of_it_at_once() {
      refused.put("orders", Problem.Kind.DATABASE);
      var report = restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      assertThat(restored)
          .containsExactly("users (mysql) <- cat users", "users (postgresql) <- cat users");
      assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Restored");
      assertThat(progress.events())
          .singleElement()
          .isInstanceOfSatisfying(
              ProgressEvent.RestoreFailed.class,
              event -> assertThat(event.problem().what()).isEqualTo("orders is refused."));
    }

    @Test
    void stops_at_the_first_failure_where_that_is_wished() {
      refused.put("orders", Problem.Kind.DATABASE);
      var report =
          restore.run(
              request(
                  List.of(RestoreSelector.EVERYTHING),
                  manner(new RestoreCourse(true, false, Safety.NONE, Confirmation.NOT_NEEDED)),
                  MYSQL_USERS,
                  ORDERS,
                  USERS));
      assertThat(restored).containsExactly("users (mysql) <- cat users");
      assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Skipped");
    }

    @Test
    void stops_when_it_is_interrupted_and_says_what_is_done() {
      refused.put("orders", Problem.Kind.INTERRUPTED);
      var report = restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      assertThat(restored).containsExactly("users (mysql) <- cat users");
      assertThat(outcomes(report)).containsExactly("Restored", "Failed", "Skipped");
      assertThat(report.isInterrupted()).isTrue();
      assertThat(report.missing()).isEqualTo(2);
    }

    @Test
    void resumes_with_what_is_missing() {
      refused.put("orders", Problem.Kind.INTERRUPTED);
      restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      refused.clear();
      restored.clear();
      var report = resume(MYSQL_USERS, ORDERS, USERS);
      assertThat(restored)
          .containsExactly(
              "orders@db1 (postgresql) <- cat --host db2 orders",
              "users (postgresql) <- cat users");
      assertThat(outcomes(report)).containsExactly("RestoredBefore", "Restored", "Restored");
      assertThatThrownBy(() -> resume(MYSQL_USERS, ORDERS, USERS))
          .hasMessageContaining("no unfinished restore");
    }

    @Test
    void does_not_resume_to_another_place() {
      refused.put("orders", Problem.Kind.DATABASE);
      restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      var moved =
          entry(
              "postgresql", Map.of("name", "orders", "hostname", "db1", "restore_hostname", "db3"));
      restored.clear();
      assertThatThrownBy(() -> resume(MYSQL_USERS, moved, USERS))
          .hasMessageContaining("went to orders at db2, and would go on to orders at db3");
      assertThat(restored).isEmpty();
    }

    @Test
    void does_not_resume_a_restore_of_other_databases() {
      refused.put("orders", Problem.Kind.DATABASE);
      restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
      var request = request(List.of(orders), manner(RESUMED), MYSQL_USERS, ORDERS, USERS);
      assertThatThrownBy(() -> restore.run(request)).hasMessageContaining("something else");
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
      assertThatThrownBy(() -> restore.run(request(selectors, manner(course), ORDERS, USERS)))
          .hasMessageContaining("nothing was restored");
      assertThat(asked).containsExactly("orders at db2", "users at localhost");
      assertThat(restored).isEmpty();
      assertThat(archives.safetyCopies(access())).isEmpty();
      assertThatThrownBy(() -> resume(ORDERS, USERS)).hasMessageContaining("no unfinished");
    }

    @Test
    void saves_what_is_overwritten_from_where_it_is_and_brings_it_back() {
      var course = new RestoreCourse(false, false, Safety.REQUIRED, Confirmation.NOT_NEEDED);
      var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
      var report = restore.run(request(List.of(orders), manner(course), ORDERS));
      assertThat(restored)
          .containsExactly(
              "safety copy of cat --host db2 orders",
              "orders@db1 (postgresql) <- cat --host db2 orders");
      assertThat(report.safetyCopy()).isEqualTo(Optional.of(lastSafetyCopy()));
      restored.clear();
      var undone = undo(ORDERS);
      assertThat(undone.archive()).isEqualTo(lastSafetyCopy());
      assertThat(restored).containsExactly("orders@db1 (postgresql) <- cat --host db2 orders");
    }

    @Test
    void does_not_undo_to_another_place() {
      var course = new RestoreCourse(false, false, Safety.REQUIRED, Confirmation.NOT_NEEDED);
      var users = new RestoreSelector(Optional.of("users"), Optional.of(USERS.hook()));
      restore.run(request(List.of(users), manner(course), USERS));
      restored.clear();
      var moved = entry("postgresql", Map.of("name", "users", "hostname", "db3"));
      assertThat(outcomes(undo(moved))).containsExactly("Failed");
      assertThat(restored).isEmpty();
    }

    @Test
    void has_nothing_to_undo_without_a_safety_copy() {
      restore.run(everything(MYSQL_USERS, ORDERS, USERS));
      assertThatThrownBy(() -> undo(ORDERS)).hasMessageContaining("no safety copy");
    }

    private RestoreReport undo(DatabaseEntry... entries) {
      return new UndoRestore(planner, archives, sequence(), progress)
          .run(
              new UndoRequest(
                  access(entries),
                  Optional.empty(),
                  Optional.empty(),
                  RestoreRequest.Manner.USUAL));
    }

    private ArchiveName lastSafetyCopy() {
      return archives.safetyCopies(access()).getLast().name();
    }

    private RestoreReport resume(DatabaseEntry... entries) {
      return restore.run(request(List.of(RestoreSelector.EVERYTHING), manner(RESUMED), entries));
    }

    @Test
    void leaves_the_failure_of_the_only_one_to_the_report() {
      refused.put("orders", Problem.Kind.DATABASE);
      var orders = new RestoreSelector(Optional.of("orders"), Optional.empty());
      var report = restore.run(request(List.of(orders), false, MYSQL_USERS, ORDERS, USERS));
      assertThat(outcomes(report)).containsExactly("Failed");
      assertThat(progress.events()).isEmpty();
    }
  }

  @Test
  void gives_a_whole_server_no_other_name() {
    var all = entry("postgresql", Map.of("name", "all"));
    backUp(all);
    var request =
        new RestoreRequest(
            access(all),
            new ArchiveReference.Latest(),
            List.of(RestoreSelector.EVERYTHING),
            new RestoreRequest.Destination(
                ConnectionOverrides.NONE, List.of(), Optional.of("copy"), false),
            RestoreRequest.Manner.USUAL);
    assertThatThrownBy(() -> restore.run(request))
        .hasMessageContaining("holds all databases of a server, which cannot have one new name");
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
    return request(
        selectors, new RestoreRequest.Manner(false, false, dryRun, RestoreCourse.USUAL), entries);
  }

  private static RestoreRequest request(
      List<RestoreSelector> selectors, RestoreRequest.Manner manner, DatabaseEntry... entries) {
    return new RestoreRequest(
        access(entries),
        new ArchiveReference.Latest(),
        selectors,
        RestoreRequest.Destination.CONFIGURED,
        manner);
  }

  private RestoreSequence sequence() {
    var transfer = new CommandRecorder(restored, refused, archives);
    var content = new TargetContent(hooks, (access, question) -> "", transfer);
    return new RestoreSequence(
        new Precautions(new SafetyCopy(content, transfer, progress)),
        transfer,
        NothingMissing.of(progress),
        new Leftovers(hooks, (access, question) -> "", progress),
        progress);
  }

  private static RestoreRequest.Manner manner(RestoreCourse course) {
    return new RestoreRequest.Manner(false, false, false, course);
  }

  private static List<String> outcomes(RestoreReport report) {
    return report.lines().stream().map(line -> line.outcome().getClass().getSimpleName()).toList();
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

  /// Writes down which command would get which dump, unless it refuses that database.
  private record CommandRecorder(
      List<String> restored, Map<String, Problem.Kind> refused, InMemoryArchives archives)
      implements DumpTransfer {
    @Override
    public void restore(
        RepositoryAccess access, StoredDump dump, Function<DumpHead, RestoreRecipe> recipe) {
      var database = dump.id().database();
      if (refused.containsKey(database)) {
        throw OperationFailed.because(
            refused.getOrDefault(database, Problem.Kind.USAGE), database + " is refused.", "");
      }
      restored.add(dump.id().display() + " <- " + recipe.apply(DumpHead.NONE).load());
    }

    @Override
    public Archive store(ArchiveDraft draft) {
      restored.add("safety copy of " + draft.dumps().getFirst().recipe().command());
      return archives.store(draft);
    }

    @Override
    public boolean hasSource(RepositoryAccess access, DumpRecipe recipe) {
      return true;
    }

    @Override
    public void rehearse(ArchiveDraft draft) {
      throw new AssertionError("a restore rehearses no backup");
    }
  }
}
