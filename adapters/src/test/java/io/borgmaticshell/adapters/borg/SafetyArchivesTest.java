package io.borgmaticshell.adapters.borg;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.borg.program.BorgCommands;
import io.borgmaticshell.adapters.borg.program.BorgGrammar;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.restore.Place;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetyArchivesTest {
  private static final SafetyRecord SAFETY =
      new SafetyRecord(
          new ArchiveName("monday"),
          List.of(
              new SafetyRecord.Saved(
                  id("new \"name\""),
                  id("users"),
                  new Place(
                      "new \"name\"",
                      Optional.empty(),
                      Optional.of("db2"),
                      OptionalInt.of(5433),
                      Optional.of("me"),
                      Optional.empty()),
                  List.of("TABLE public.t"))),
          List.of(
              new Place(
                  "app",
                  Optional.of("box"),
                  Optional.empty(),
                  OptionalInt.empty(),
                  Optional.empty(),
                  Optional.of("/srv/app.db"))));

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource({
    "archive_name_format, {hostname}-{now},             false",
    "archive_name_format, db-{now:%Y},                  false",
    "archive_name_format, {now},                        true",
    "archive_name_format, before-restore-{hostname}-{now}, true",
    "match_archives,      *,                            true",
    "match_archives,      sh:*-2*,                      true",
    "match_archives,      db*,                          false",
    "match_archives,      re:db.*,                      true",
    "match_archives,      [,                            true"
  })
  void are_dated_back_where_their_names_are_those_of_backups(
      String option, String value, boolean dated) {
    var settled = settled(Map.of(option, value));
    assertThat(create(settled).contains("1970-01-02T00:00:00")).isEqualTo(dated);
  }

  @Test
  void have_a_name_of_their_own_and_no_files_of_the_user() {
    var settled =
        settled(Map.of("source_directories", List.of("/home"), "patterns", List.of("R /etc")));
    assertThat(create(settled).getLast())
        .endsWith("::before-restore-{hostname}-2026-11-23T02:00:00.123456");
    var options = settled.access().options();
    assertThat(options.texts(ArchiveOptions.SOURCE_DIRECTORIES)).isEmpty();
    assertThat(options.texts(ArchiveOptions.PATTERNS)).isEmpty();
  }

  @Test
  void leave_the_users_own_flags_for_borg_in_force() {
    var settled =
        settled(
            Map.of("match_archives", "*", "extra_borg_options", Map.of("create", "--comment x")));
    assertThat(create(settled)).containsSubsequence("--comment", "x", "--timestamp");
  }

  @Test
  void say_about_themselves_what_can_be_read_again() {
    var text = SafetyJson.text(SAFETY);
    assertThat(SafetyJson.parse(new ArchiveName("copy"), text)).isEqualTo(SAFETY);
  }

  private static ArchiveDraft settled(Map<String, Object> options) {
    return SafetyArchives.settled(
        ArchiveDraft.ofSafetyCopy(Accesses.of(options), List.of(), SAFETY),
        Instant.parse("2026-11-23T02:00:00.123456Z"));
  }

  private static List<String> create(ArchiveDraft draft) {
    return new BorgCommands(draft.access(), BorgGrammar.ONE).create("patterns", true, "--json");
  }

  private static DumpId id(String name) {
    return new DumpId(
        HookName.of("postgresql"),
        name,
        Optional.of("db1"),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
