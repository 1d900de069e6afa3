package io.borgmaticshell.adapters.shell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.Completion;
import io.borgmaticshell.adapters.shell.grammar.Completion.Proposal;
import io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar;
import io.borgmaticshell.application.catalog.ArchiveList;
import io.borgmaticshell.application.catalog.CatalogedArchive;
import io.borgmaticshell.application.catalog.CatalogedDump;
import io.borgmaticshell.application.catalog.InMemoryCatalog;
import io.borgmaticshell.application.command.ShellWords;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogSuggestionsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final Repository HERE = new Repository("/here", Optional.of("here"));
  private static final Repository THERE = new Repository("ssh://there/./r", Optional.of("there"));

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private Optional<String> trouble = Optional.empty();
  private final Completion completion =
      new Completion(
          StandardGrammar.GRAMMAR,
          new CatalogSuggestions(
              catalog,
              files -> List.of(HERE, THERE),
              location -> trouble,
              List.of("mysql", "postgresql"),
              InstantSource.fixed(NOW)));

  @BeforeEach
  void fill() {
    catalog.keep(
        "/here", new ArchiveList(NOW, List.of(archive("new", 1, 10), archive("old", 30, 5))));
    catalog.keep(THERE.location(), new ArchiveList(NOW, List.of(archive("away", 2, 3))));
    catalog.keepDumps(
        "/here",
        "id-new",
        List.of(
            dump("postgresql", "users", "db1", 5433),
            dump("postgresql", "users", "db2", 5434),
            dump("mysql", "users", "db1", 3306),
            dump("postgresql", "orders", "db1", 0)));
    catalog.keepDumps("/here", "id-old", List.of(dump("sqlite", "app", "", 0)));
    catalog.keepDumps(THERE.location(), "id-away", List.of(dump("mysql", "wiki", "", 0)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          restore --repository here --archive → latest new old
          restore --repository there --archive → latest away
          restore --archive → latest new old away
          diff --archive new --second-archive → latest new old away
          restore --repository → here there
          restore --repository here --archive latest --database → orders users
          restore --repository here --archive old --database → app
          restore --repository here --archive id-ol --database → app
          restore --archive new --database users --hook → mysql postgresql
          restore --archive new --database users --hook postgresql --original-port → 5433 5434
          restore --archive new --database users --hook postgresql_databases --original-hostname → db1 db2
          restore --archive new --database users --original-hostname db2 --hook → postgresql
          restore --archive new --original-port 3306 --database → users
          restore --arch new --datab users --hook mysql --original-port → 3306
          restore --archive nothing --hook → mysql postgresql
          """)
  void narrow_down_what_the_line_selects(String line, String values) {
    assertThat(after(line)).extracting(Proposal::text).containsExactly(values.split(" "));
  }

  @Test
  void say_how_old_and_large_an_archive_is() {
    assertThat(after("restore --repository here --archive"))
        .extracting(Proposal::description)
        .containsExactly("the newest archive", "1 min ago, 10 B", "30 min ago, 5 B");
  }

  @Test
  void say_that_they_may_be_out_of_date() {
    trouble = Optional.of("may be out of date: Repository here is locked.");
    assertThat(after("restore --repository here --archive").get(1).description())
        .isEqualTo("1 min ago, 10 B (may be out of date: Repository here is locked.)");
  }

  private List<Proposal> after(String line) {
    return completion.after(ShellWords.split(line), "");
  }

  private static CatalogedArchive archive(String name, int minutes, long bytes) {
    return new CatalogedArchive(
        new Archive(new ArchiveName(name), "id-" + name, NOW.minus(Duration.ofMinutes(minutes))),
        OptionalLong.of(bytes));
  }

  private static CatalogedDump dump(String hook, String database, String host, int port) {
    return new CatalogedDump(
        new DumpId(
            HookName.of(hook),
            database,
            Optional.of(host).filter(text -> !text.isEmpty()),
            port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
            Optional.empty(),
            Optional.empty()),
        OptionalLong.empty());
  }
}
