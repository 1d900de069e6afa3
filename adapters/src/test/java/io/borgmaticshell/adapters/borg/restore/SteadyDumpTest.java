package io.borgmaticshell.adapters.borg.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.adapters.testing.WrapperScript;
import io.borgmaticshell.application.client.Machine;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyDumpTest {
  private static final int LENGTH = 200_000;
  private static final List<Integer> AT_ONCE = List.of(0, 0, 0);
  private static final String STATE = "The state of the database.";

  private final ProgressRecorder progress = new ProgressRecorder();
  private final ProcessEngine engine =
      new ProcessEngine(Map.of("PATH", System.getenv("PATH")), progress);
  private final ProcessGroup group = engine.group();
  private final byte[] dump = new byte[LENGTH];
  @TempDir Path directory;

  @BeforeEach
  void make_a_dump() throws IOException {
    new Random(LENGTH).nextBytes(dump);
    Files.write(directory.resolve("dump"), dump);
  }

  @AfterEach
  void end_what_runs() {
    group.close();
  }

  @Test
  void goes_on_where_borg_died_and_hands_over_every_byte_once() throws Exception {
    var steady = steady(70_000, 150_000, LENGTH);

    assertThat(steady.readAllBytes()).isEqualTo(dump);
    steady.finish(STATE);
  }

  @Test
  void goes_on_after_one_that_did_not_come_as_far_as_the_one_before() throws Exception {
    var steady = steady(70_000, 100, 69_999, LENGTH);

    assertThat(steady.readAllBytes()).isEqualTo(dump);
  }

  @Test
  void goes_on_as_often_as_it_gets_further() throws Exception {
    var steady = steady(IntStream.rangeClosed(1, 10).map(tenth -> tenth * LENGTH / 10).toArray());

    assertThat(steady.readAllBytes()).isEqualTo(dump);
  }

  @Test
  void gives_up_when_it_gets_no_further_and_says_what_that_means() throws Exception {
    var steady = steady(70_000, 70_000, 70_000, 70_000, LENGTH);

    assertThat(steady.readAllBytes()).hasSize(70_000);
    assertThatThrownBy(() -> steady.finish(STATE))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.ARCHIVE);
              assertThat(failure.problem().what())
                  .startsWith("all (postgresql) was not restored: ");
              assertThat(failure.problem().advice()).startsWith(STATE);
            });
  }

  @Test
  void gives_up_when_the_repository_is_gone() throws Exception {
    var steady = steady(70_000, 0, 0, 0);

    assertThat(steady.readAllBytes()).hasSize(70_000);
    assertThatThrownBy(() -> steady.finish(STATE))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> assertThat(failure.problem().advice()).isEqualTo(STATE));
  }

  /// @param ends how many bytes each extraction gives before it is killed
  private SteadyDump steady(int... ends) throws Exception {
    Files.writeString(
        directory.resolve("ends"),
        IntStream.of(ends).mapToObj(Integer::toString).collect(Collectors.joining("\n")) + "\n");
    var borg =
        WrapperScript.write(
            directory.resolve("borg"),
            """
            [ "$1" != --version ] || { echo 'borg 1.2.4'; exit; }
            cd '%s'
            read -r end < ends
            sed -i 1d ends
            head -c "$end" dump
            [ "$end" = %d ] || kill -9 $$
            """
                .formatted(directory, LENGTH));
    var access = access(borg);
    var program = new BorgProgram(engine, (configured, text) -> text, progress);
    program.version(access);
    var workspace = new PosixRuntimeDirectory(Map.of()).open(Optional.of(directory.toString()));
    var surroundings =
        new RestoreRun.Surroundings(group, progress, program, workspace, Machine.BARE);
    return new SteadyDump(() -> OpenedDump.begin(access, stored(), surroundings), LENGTH, AT_ONCE);
  }

  private static StoredDump stored() {
    var id =
        new DumpId(
            HookName.of("postgresql"),
            "all",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return new StoredDump(new ArchiveName("any"), id, "borgmatic/postgresql_databases/all");
  }

  private RepositoryAccess access(Path borg) {
    var repository = new Repository(directory.resolve("repo").toString(), Optional.empty());
    var options = new Options(Map.of(RepositoryOptions.LOCAL_PATH.key(), borg.toString()));
    return new RepositoryAccess(
        new Configuration("/nowhere", List.of(), options, List.of(repository), List.of()),
        repository);
  }
}
