package io.borgmaticshell.adapters.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.transfer.BorgDumpTransfer;
import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.process.ProcessGroup;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Restores one dump again and again, each time with another fault, and looks at the database
/// afterwards.
final class FaultyRestores {
  private final Path directory;
  private final FaultyPrograms programs;
  private final DatabaseHook hook;
  private final DatabaseEntry entry;
  private final Supplier<String> content;
  private final Runnable damage;
  private final ProcessEngine engine;
  private final ProgressRecorder progress = new ProgressRecorder();
  private final DumpTransfer transfer;
  private Runnable revive = () -> {};

  /// How a restore ended, and what it left behind.
  ///
  /// @param failure empty after a success
  record Ending(Fault fault, Optional<OperationFailed> failure, Left left) {}

  /// What a restore left behind.
  enum Left {
    UNCHANGED,
    RESTORED,
    SOMETHING_ELSE
  }

  /// @param content all there is in the database
  /// @param damage changes the database, each time into the same
  FaultyRestores(
      Path directory,
      DatabaseHook hook,
      Map<String, Object> options,
      Supplier<String> content,
      Runnable damage) {
    this.directory = directory;
    this.programs = new FaultyPrograms(directory);
    this.hook = hook;
    this.entry = new DatabaseEntry(hook.name(), 0, new Options(options));
    this.content = content;
    this.damage = damage;
    this.engine =
        new ProcessEngine(
            Map.of("PATH", System.getenv("PATH"), "HOME", directory.toString()), progress);
    this.transfer =
        new BorgDumpTransfer(
            engine,
            new BorgProgram(engine, (access, text) -> text, progress),
            new PosixRuntimeDirectory(Map.of()),
            progress,
            InstantSource.system());
  }

  /// Lets a server be killed, too.
  ///
  /// @param revive starts it again
  FaultyRestores endangering(Path processFile, Runnable revive) throws IOException {
    programs.endanger(processFile);
    this.revive = revive;
    return this;
  }

  /// Dumps the database and restores it with each of the faults that are made for the length of its
  /// dump.
  List<Ending> all(LongFunction<Stream<Fault>> faults) throws IOException {
    var dump = dump();
    var length = FaultyPrograms.filesOf(dump).stream().mapToLong(FaultyRestores::size).sum();
    damage.run();
    var before = content.get();
    assertThat(run(Fault.NONE, dump)).isEmpty();
    var after = content.get();
    assertThat(after).isNotEqualTo(before);
    damage.run();
    var endings = new ArrayList<Ending>();
    for (var fault : faults.apply(length).toList()) {
      var failure = run(fault, dump);
      if (fault.kind() == Fault.Kind.SERVER_KILLED) {
        revive.run();
        // A restore that fails as soon as it has put in order what the other one has left.
        assertThat(run(new Fault(Fault.Kind.CUT, 1, 0), dump)).isPresent();
      }
      var left = left(before, after);
      endings.add(new Ending(fault, failure, left));
      if (left != Left.UNCHANGED) {
        run(Fault.NONE, dump);
        damage.run();
        assertThat(content.get()).isEqualTo(before);
      }
    }
    return endings;
  }

  private Left left(String before, String after) {
    var now = content.get();
    if (now.equals(before)) {
      return Left.UNCHANGED;
    }
    return now.equals(after) ? Left.RESTORED : Left.SOMETHING_ELSE;
  }

  private Path dump() throws IOException {
    var dump = directory.resolve("recorded");
    try (var group = engine.group()) {
      var recipe = hook.dump(source(group));
      var command = recipe.command();
      var finished =
          group.capture(
              recipe.shape() == DumpShape.DIRECTORY
                  ? command.withDumpDirectory(dump.toString())
                  : command);
      assertThat(finished.exit().isSuccess()).as(finished.exit().complaint()).isTrue();
      if (recipe.shape() == DumpShape.STREAM) {
        Files.write(dump, finished.output());
      }
    }
    return dump;
  }

  private DatabaseTarget source(ProcessGroup group) {
    var source = DatabaseTarget.forDump(entry);
    return hook.discovery(source) instanceof Discovery.OneDumpForAll(var command, var names)
        ? source.holding(
            names.apply(new String(group.capture(command).output(), StandardCharsets.UTF_8)))
        : source;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<OperationFailed> run(Fault fault, Path dump) throws IOException {
    programs.commit(fault, dump);
    var shape = Files.isDirectory(dump) ? DumpShape.DIRECTORY : DumpShape.STREAM;
    var stored = new StoredDump(new ArchiveName("any"), entry.dumpId(), "dump", shape);
    var target = DatabaseTarget.forRestore(entry, entry.name());
    try {
      transfer.restore(
          access(), stored, head -> hook.restore(target.stored(hook.format(shape, head))));
      return Optional.empty();
    } catch (OperationFailed e) {
      return Optional.of(e);
    }
  }

  private RepositoryAccess access() {
    var repository = new Repository(directory.resolve("repo").toString(), Optional.empty());
    var options =
        new Options(
            Map.of(
                RepositoryOptions.LOCAL_PATH.key(), programs.borg().toString(),
                RepositoryOptions.USER_RUNTIME_DIRECTORY.key(), directory.toString()));
    return new RepositoryAccess(
        new Configuration("/nowhere", List.of(), options, List.of(repository), List.of()),
        repository);
  }
}
