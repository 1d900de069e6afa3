package io.borgmaticshell.adapters.shell;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.grammar.actions.ArchiveFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.CheckActions;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.OutputOfTasks;
import io.borgmaticshell.application.check.CheckRepository;
import io.borgmaticshell.application.task.CheckRequest;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.check.CheckName;
import io.borgmaticshell.domain.configuration.ReportingOptions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the flags of `check` into a request.
final class CheckAction {
  private final CheckRepository checkRepository;
  private final Output output;

  CheckAction(CheckRepository checkRepository, Output output) {
    this.checkRepository = checkRepository;
    this.output = output;
  }

  void run(Task task) {
    output.step("%s: check".formatted(task.repository()));
    var flags = task.flags();
    if (task.dryRun() && flags.has(CheckActions.REPAIR)) {
      output.step("%s: would be repaired".formatted(task.repository()));
      return;
    }
    var only =
        flags.values(CheckActions.ONLY).stream()
            .flatMap(word -> CheckName.of(word).stream())
            .collect(Collectors.toSet());
    checkRepository.run(
        new CheckRequest(
            task.access(),
            only,
            flags.value(CheckActions.MAX_DURATION),
            flags.value(ArchiveFlags.MATCH_ARCHIVES),
            manners(task),
            TaskAction.course(task, output)),
        new OutputOfTasks(output));
  }

  private static Set<Manner> manners(Task task) {
    var manners = EnumSet.noneOf(Manner.class);
    if (task.flags().has(CheckActions.REPAIR)) {
      manners.add(Manner.REPAIR);
    }
    if (task.flags().has(CheckActions.FORCE)) {
      manners.add(Manner.FORCE);
    }
    if (task.flags().has(CommonFlags.PROGRESS)
        || task.access().options().isTrue(ReportingOptions.PROGRESS)) {
      manners.add(Manner.PROGRESS);
    }
    return manners;
  }
}
