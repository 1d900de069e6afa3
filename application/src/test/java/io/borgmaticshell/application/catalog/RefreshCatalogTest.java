package io.borgmaticshell.application.catalog;

import static io.borgmaticshell.application.SampleAccess.access;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefreshCatalogTest {
  private static final String LOCATION = "/backups";
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  private final Map<String, Problem.Kind> unreadable = new TreeMap<>();
  private final List<Archive> archives = new ArrayList<>();
  private int stored;
  private final List<String> asked = new ArrayList<>();
  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final RefreshCatalog refresh =
      new RefreshCatalog(new Questioned(), catalog, InstantSource.fixed(NOW));

  @Test
  void asks_once_for_the_list_and_once_for_each_archive_the_newest_first() {
    store("one", "two", "three");
    refresh.run(access());
    assertThat(asked).containsExactly("list", "three", "two", "one");
    assertThat(catalog.archives(LOCATION).orElseThrow().asOf()).isEqualTo(NOW);
    assertThat(names()).containsExactly("three", "two", "one");
    assertThat(catalog.archives(LOCATION).orElseThrow().archives())
        .allSatisfy(archive -> assertThat(archive.bytes()).hasValue(7));
    assertThat(catalog.dumps(LOCATION, "id-one").orElseThrow())
        .containsExactly(new CatalogedDump(users(), OptionalLong.of(7)));
  }

  @Test
  void asks_the_next_time_for_what_is_new_only_and_forgets_what_is_gone() {
    store("one", "two");
    refresh.run(access());
    asked.clear();
    archives.removeFirst();
    store("three");
    refresh.run(access());
    assertThat(asked).containsExactly("list", "three");
    assertThat(names()).containsExactly("three", "two");
    assertThat(catalog.dumps(LOCATION, "id-one")).isEmpty();
  }

  @Test
  void goes_on_where_it_was_interrupted() {
    store("one", "two", "three");
    unreadable.put("two", Problem.Kind.INTERRUPTED);
    assertThatThrownBy(() -> refresh.run(access())).isInstanceOf(OperationFailed.class);
    assertThat(names()).containsExactly("three", "two", "one");
    asked.clear();
    unreadable.clear();
    refresh.run(access());
    assertThat(asked).containsExactly("list", "two", "one");
  }

  @Test
  void lists_an_archive_that_cannot_be_read_without_its_dumps() {
    store("one", "two");
    unreadable.put("two", Problem.Kind.ARCHIVE);
    refresh.run(access());
    assertThat(names()).containsExactly("two", "one");
    assertThat(catalog.dumps(LOCATION, "id-two")).isEmpty();
    assertThat(catalog.archives(LOCATION).orElseThrow().archives().getFirst().bytes()).isEmpty();
  }

  @Test
  void knows_the_size_of_a_dump_from_the_newest_archive_that_has_it() {
    store("one", "two");
    unreadable.put("two", Problem.Kind.ARCHIVE);
    refresh.run(access());
    var sizes = new KnownSizes(catalog);
    assertThat(sizes.of(LOCATION, users())).hasValue(7);
    assertThat(sizes.of("/elsewhere", users())).isEmpty();
  }

  private List<String> names() {
    return catalog.archives(LOCATION).orElseThrow().archives().stream()
        .map(one -> one.archive().name().value())
        .toList();
  }

  private void store(String... names) {
    for (var name : names) {
      archives.add(
          new Archive(new ArchiveName(name), "id-" + name, NOW.minusSeconds(1000L - stored++)));
    }
  }

  /// Writes down what it is asked.
  private final class Questioned implements ArchiveOutlines {
    @Override
    public List<Archive> archives(RepositoryAccess access) {
      asked.add("list");
      return List.copyOf(archives);
    }

    @Override
    public List<ListedDump> outline(RepositoryAccess access, ArchiveName archive) {
      asked.add(archive.value());
      var problem = unreadable.get(archive.value());
      if (problem != null) {
        throw OperationFailed.because(problem, "no", "");
      }
      var dump = new StoredDump(archive, users(), "borgmatic/postgresql_databases/localhost/users");
      return List.of(new ListedDump(dump, OptionalLong.of(7), ListedDump.Proof.PROVEN));
    }
  }

  private static DumpId users() {
    return new DumpId(
        HookName.of("postgresql"),
        "users",
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
