package io.borgmaticshell.adapters.testing.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.borgmaticshell.adapters.borg.BorgArchiveRepository;
import io.borgmaticshell.adapters.borg.program.BorgProgram;
import io.borgmaticshell.adapters.borg.transfer.BorgDumpTransfer;
import io.borgmaticshell.adapters.configuration.YamlConfigurationSource;
import io.borgmaticshell.adapters.container.EngineContainerDirectory;
import io.borgmaticshell.adapters.credential.ConfiguredCredentials;
import io.borgmaticshell.adapters.filesystem.PosixRuntimeDirectory;
import io.borgmaticshell.adapters.process.CommandDatabaseCatalog;
import io.borgmaticshell.adapters.process.Packages;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.testing.BorgRepository;
import io.borgmaticshell.application.backup.BackupPlanner;
import io.borgmaticshell.application.backup.BackupRequest;
import io.borgmaticshell.application.backup.CreateBackup;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.configuration.CredentialSource;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.journal.InMemoryJournal;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.restore.NothingMissing;
import io.borgmaticshell.application.restore.Precautions;
import io.borgmaticshell.application.restore.RestoreDatabases;
import io.borgmaticshell.application.restore.RestoreOutcome;
import io.borgmaticshell.application.restore.RestoreSequence;
import io.borgmaticshell.application.restore.plan.RestorePlanner;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.application.safety.Leftovers;
import io.borgmaticshell.application.safety.SafetyCopy;
import io.borgmaticshell.application.safety.TargetContent;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Backs up and restores databases of one kind, within the test's own process, with everything the
/// program does it with: a configuration file, processes, pipes and a real Borg.
final class HookScene {
  private static final ProgressListener SILENCE = event -> {};

  private final HookCatalog hooks;
  private final Path directory;
  private final BorgRepository repository;
  private Map<String, String> environment = new LinkedHashMap<>(System.getenv());

  HookScene(DatabaseHook hook, Path directory) {
    this.hooks = new HookCatalog(List.of(hook));
    this.directory = directory;
    this.repository = BorgRepository.create(directory, "passphrase");
    environment.put("HOME", directory.toString());
  }

  /// The same scene, where other programs are installed.
  HookScene with(StandIns programs) {
    environment = new LinkedHashMap<>(environment);
    environment.putAll(programs.environment());
    return this;
  }

  void create(Map<String, Object> entry) {
    create(entry, false);
  }

  void rehearse(Map<String, Object> entry) {
    create(entry, true);
  }

  private void create(Map<String, Object> entry, boolean dryRun) {
    var access = access(entry);
    var engine = engine();
    var planner =
        new BackupPlanner(hooks, new CommandDatabaseCatalog(engine), connections(engine), SILENCE);
    new CreateBackup(planner, transfer(engine))
        .run(new BackupRequest(access, List.of(access.configuration().file()), dryRun));
  }

  void restore(Map<String, Object> entry) {
    restore(entry, false);
  }

  void rehearseRestore(Map<String, Object> entry) {
    restore(entry, true);
  }

  private void restore(Map<String, Object> entry, boolean dryRun) {
    var engine = engine();
    var archives = new BorgArchiveRepository(borg(engine), SILENCE);
    var planner = new RestorePlanner(hooks, connections(engine));
    var manner = new RestoreRequest.Manner(false, false, dryRun, RestoreCourse.USUAL);
    new RestoreDatabases(planner, archives, sequence(engine), new InMemoryJournal())
        .run(
            new RestoreRequest(
                access(entry),
                ArchiveReference.parse("latest"),
                List.of(RestoreSelector.EVERYTHING),
                RestoreRequest.Destination.CONFIGURED,
                manner))
        .lines()
        .forEach(line -> {
          if (line.outcome() instanceof RestoreOutcome.Failed(var problem)) {
            throw new OperationFailed(problem);
          }
          assertThat(line.outcome().isFine()).as(line.toString()).isTrue();
        });
  }

  private RestoreSequence sequence(ProcessEngine engine) {
    var catalog = new CommandDatabaseCatalog(engine);
    var transfer = transfer(engine);
    var content = new TargetContent(hooks, catalog, transfer);
    return new RestoreSequence(
        new Precautions(new SafetyCopy(content, transfer, SILENCE)),
        transfer,
        NothingMissing.of(SILENCE),
        new Leftovers(hooks, catalog, SILENCE),
        SILENCE);
  }

  /// All archives, those that were not finished as well.
  List<String> archives() {
    return repository.archives();
  }

  private static BorgProgram borg(ProcessEngine engine) {
    return new BorgProgram(engine, credentials(engine), SILENCE);
  }

  private static ConnectionDetails connections(ProcessEngine engine) {
    return new ConnectionDetails(new EngineContainerDirectory(engine), credentials(engine));
  }

  private static CredentialSource credentials(ProcessEngine engine) {
    return new ConfiguredCredentials(engine, question -> Optional.empty());
  }

  private ProcessEngine engine() {
    return new ProcessEngine(environment, SILENCE, new Packages(hooks.providers()));
  }

  private BorgDumpTransfer transfer(ProcessEngine engine) {
    return new BorgDumpTransfer(
        engine,
        borg(engine),
        new PosixRuntimeDirectory(environment),
        SILENCE,
        InstantSource.system());
  }

  // JSON is YAML, and it can write any name and password.
  private RepositoryAccess access(Map<String, Object> entry) {
    var hook = hooks.hooks().iterator().next().name().value();
    var text =
        new Gson()
            .toJson(
                Map.of(
                    "repositories",
                    List.of(Map.of("path", repository.location())),
                    "encryption_passphrase",
                    repository.passphrase(),
                    "borg_base_directory",
                    repository.base().toString(),
                    "user_runtime_directory",
                    directory.resolve("run").toString(),
                    hook,
                    List.of(entry)));
    try {
      var file = Files.writeString(directory.resolve("config.yaml"), text);
      var configuration =
          new YamlConfigurationSource(hooks, environment, SILENCE).load(file.toString());
      return new RepositoryAccess(configuration, configuration.repositories().getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
