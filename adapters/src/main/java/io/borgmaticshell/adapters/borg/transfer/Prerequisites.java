package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.ArchiveDraft.PlannedDump;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/// What would fail anyway fails before Borg starts, and in plainer words.
final class Prerequisites {
  private final ProcessEngine engine;

  Prerequisites(ProcessEngine engine) {
    this.engine = engine;
  }

  void check(ArchiveDraft draft) {
    draft.dumps().forEach(dump -> check(draft.access(), dump));
  }

  /// Whether the file that a dump requires is there.
  boolean hasSource(RepositoryAccess access, DumpRecipe recipe) {
    var directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    return recipe
        .requiredFile()
        .map(file -> Files.exists(Path.of(directory.orElse("")).resolve(file)))
        .orElse(true);
  }

  private void check(RepositoryAccess access, PlannedDump dump) {
    checkInstalled(access, dump.recipe().command());
    if (!hasSource(access, dump.recipe())) {
      throw OperationFailed.because(
          Problem.Kind.DATABASE,
          "%s was not backed up: the file %s does not exist."
              .formatted(dump.id().display(), dump.recipe().requiredFile().orElse("")),
          "Correct its 'path:'. No archive was made.");
    }
  }

  void checkInstalled(RepositoryAccess access, CommandLine command) {
    engine.locate(command.in(access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY)));
  }
}
