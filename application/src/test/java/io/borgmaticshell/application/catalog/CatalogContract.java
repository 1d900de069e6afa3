package io.borgmaticshell.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every catalogue keeps to.
@DisplayNameGeneration(ReplaceUnderscores.class)
public interface CatalogContract {
  /// A repository.
  String LOCATION = "ssh://backup@vault/./r.borg";

  /// Two archives in it.
  ArchiveList LIST =
      new ArchiveList(
          Instant.parse("2026-11-25T08:00:00Z"),
          List.of(
              new CatalogedArchive(
                  new Archive(
                      new ArchiveName("häst-1", Optional.of("ab")),
                      "abcd",
                      Instant.parse("2026-11-24T08:00:00.5Z")),
                  OptionalLong.of(12)),
              new CatalogedArchive(
                  new Archive(new ArchiveName("b"), "ef", Instant.EPOCH), OptionalLong.empty())));

  /// What an archive holds.
  List<CatalogedDump> DUMPS =
      List.of(
          new CatalogedDump(
              new DumpId(
                  HookName.of("postgresql"),
                  "my \"db\"",
                  Optional.of("db1"),
                  OptionalInt.of(5433),
                  Optional.of("main"),
                  Optional.of("pod")),
              OptionalLong.of(7)));

  /// The catalogue. What one keeps, the next gives back.
  Catalog catalog();

  @Test
  default void gives_back_what_was_kept() {
    catalog().keep(LOCATION, LIST);
    catalog().keepDumps(LOCATION, "abcd", DUMPS);
    assertThat(catalog().archives(LOCATION)).contains(LIST);
    assertThat(catalog().dumps(LOCATION, "abcd")).contains(DUMPS);
    assertThat(catalog().archives("/other")).isEmpty();
    assertThat(catalog().dumps(LOCATION, "ef")).isEmpty();
    assertThat(catalog().dumps("/other", "abcd")).isEmpty();
  }

  @Test
  default void keeps_the_last_of_each() {
    catalog().keep(LOCATION, LIST);
    catalog().keepDumps(LOCATION, "abcd", DUMPS);
    var none = new ArchiveList(Instant.parse("2026-11-25T09:00:00Z"), List.of());
    catalog().keep(LOCATION, none);
    catalog().keepDumps(LOCATION, "abcd", List.of());
    assertThat(catalog().archives(LOCATION)).contains(none);
    assertThat(catalog().dumps(LOCATION, "abcd")).contains(List.of());
  }

  @Test
  default void forgets_all_dumps_but_some() {
    catalog().keepDumps(LOCATION, "abcd", DUMPS);
    catalog().keepDumps(LOCATION, "ef", DUMPS);
    catalog().keepDumps("/other", "abcd", DUMPS);
    catalog().retain(LOCATION, List.of("ef"));
    catalog().retain("/never seen", List.of("ef"));
    assertThat(catalog().dumps(LOCATION, "abcd")).isEmpty();
    assertThat(catalog().dumps(LOCATION, "ef")).contains(DUMPS);
    assertThat(catalog().dumps("/other", "abcd")).contains(DUMPS);
  }
}
