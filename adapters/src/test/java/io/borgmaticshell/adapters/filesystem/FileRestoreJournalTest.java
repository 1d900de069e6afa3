package io.borgmaticshell.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.journal.RestoreNote;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.restore.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileRestoreJournalTest {
  private static final RestoreNote MONDAY = note("monday", "borgmatic/a", "borgmatic/b\n\"'");

  @TempDir Path state;
  private final ProgressRecorder progress = new ProgressRecorder();

  @Test
  void remembers_what_is_done_of_a_restore_that_was_cut_short() throws IOException {
    var page = journal().begin(access("vault"), MONDAY);
    page.add("borgmatic/b\n\"'");
    page.close();

    var reopened = journal().reopen(access("vault"), note -> true).orElseThrow();
    assertThat(reopened.note()).isEqualTo(MONDAY);
    assertThat(reopened.done()).containsExactly("borgmatic/b\n\"'");
    reopened.add("borgmatic/a");
    reopened.close();
    assertThat(journal().reopen(access("vault"), note -> true).orElseThrow().done())
        .isEqualTo(Set.of("borgmatic/a", "borgmatic/b\n\"'"));
  }

  @Test
  void forgets_a_restore_that_is_complete() throws IOException {
    journal().begin(access("vault"), MONDAY).finish();
    assertThat(journal().reopen(access("vault"), note -> true)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void forgets_an_unfinished_restore_when_the_same_begins_anew() throws IOException {
    var first = journal().begin(access("vault"), MONDAY);
    first.add("borgmatic/a");
    first.close();
    var second = journal().begin(access("vault"), MONDAY);
    assertThat(second.done()).isEmpty();
    assertThat(files()).hasSize(1);
    second.close();
  }

  @Test
  void takes_the_latest_that_fits() throws IOException {
    journal().begin(access("vault"), MONDAY).close();
    journal().begin(access("vault"), note("tuesday", "borgmatic/a")).close();
    var monday =
        journal()
            .reopen(access("vault"), note -> note.archive().value().equals("monday"))
            .orElseThrow();
    assertThat(monday.note()).isEqualTo(MONDAY);
    assertThat(journal().reopen(access("other"), note -> true)).isEmpty();
    monday.close();
  }

  @Test
  void counts_a_line_only_once_its_end_is_written() throws IOException {
    var page = journal().begin(access("vault"), MONDAY);
    page.add("borgmatic/a");
    page.close();
    Files.writeString(files().getFirst(), "{\"done\":\"borgm", StandardOpenOption.APPEND);

    var reopened = journal().reopen(access("vault"), note -> true).orElseThrow();
    assertThat(reopened.done()).containsExactly("borgmatic/a");
    reopened.add("borgmatic/c");
    reopened.close();
    assertThat(journal().reopen(access("vault"), note -> true).orElseThrow().done())
        .isEqualTo(Set.of("borgmatic/a", "borgmatic/c"));
  }

  @Test
  void passes_files_over_that_it_cannot_read() throws IOException {
    journal().begin(access("vault"), MONDAY).close();
    Files.writeString(files().getFirst().resolveSibling("strange.json"), "[1, 2]\n");
    Files.writeString(files().getFirst().resolveSibling("empty.json"), "");
    assertThat(journal().reopen(access("vault"), note -> true).orElseThrow().note())
        .isEqualTo(MONDAY);
  }

  @Test
  void is_for_its_owner_only() throws IOException {
    journal().begin(access("vault"), MONDAY).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
        .isEqualTo("rw-------");
  }

  @Test
  void does_not_keep_a_restore_from_running_where_nothing_can_be_written() throws IOException {
    Files.writeString(state.resolve("borgmatic-shell"), "a file in the way");
    var page = journal().begin(access("vault"), MONDAY);
    page.add("borgmatic/a");
    page.finish();
    assertThat(progress.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgressEvent.Warned.class,
            warning -> assertThat(warning.message()).contains("cannot be resumed"));
  }

  private FileRestoreJournal journal() {
    return new FileRestoreJournal(Map.of("XDG_STATE_HOME", state.toString()), progress);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(state.resolve("borgmatic-shell/restores"))) {
      return files.toList();
    }
  }

  private static RestoreNote note(String archive, String... dumps) {
    var place =
        new Place(
            "users",
            Optional.empty(),
            Optional.of("db1"),
            OptionalInt.of(5433),
            Optional.of("me"),
            Optional.empty());
    return new RestoreNote(
        "/vault",
        new ArchiveName(archive),
        List.of("--database users"),
        List.of(dumps),
        Map.of(dumps[0], place));
  }

  private static RepositoryAccess access(String name) {
    var repository = new Repository("/" + name, Optional.empty());
    return new RepositoryAccess(
        new Configuration(
            "/etc/a.yaml", List.of("/etc/a.yaml"), Options.NONE, List.of(repository), List.of()),
        repository);
  }
}
