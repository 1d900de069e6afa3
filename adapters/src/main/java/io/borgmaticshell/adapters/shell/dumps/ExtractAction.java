package io.borgmaticshell.adapters.shell.dumps;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.ARCHIVE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.PROGRESS;
import static io.borgmaticshell.adapters.shell.grammar.actions.ExtractActions.DESTINATION;
import static io.borgmaticshell.adapters.shell.grammar.actions.ExtractActions.EXTRACT_PATH;
import static io.borgmaticshell.adapters.shell.grammar.actions.ExtractActions.STRIP_COMPONENTS;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.task.ArchiveFlag;
import io.borgmaticshell.application.port.Extraction;
import io.borgmaticshell.application.repository.ExtractFiles;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;

/// Turns the flags of `extract` into a request.
public final class ExtractAction {
  private static final String ALL = "all";

  private final ExtractFiles extractFiles;
  private final InstantSource clock;
  private final Output output;

  public ExtractAction(ExtractFiles extractFiles, InstantSource clock, Output output) {
    this.extractFiles = extractFiles;
    this.clock = clock;
    this.output = output;
  }

  /// Takes files out of an archive.
  public void run(Task task) {
    var flags = task.flags();
    var reference = ArchiveFlag.of(flags, ARCHIVE, clock).orElseThrow();
    var strip = flags.value(STRIP_COMPONENTS).orElse("0");
    var extraction =
        new Extraction(
            flags.values(EXTRACT_PATH),
            destination(task),
            strip.equals(ALL) ? OptionalInt.empty() : OptionalInt.of(number(strip)),
            flags.has(PROGRESS),
            task.dryRun());
    if (strip.equals(ALL) && extraction.paths().isEmpty()) {
      throw usage("--strip-components all needs a --path.", "Add one, or give a number.");
    }
    var archive = extractFiles.run(task.access(), reference, extraction);
    output.step(
        "archive %s %s %s"
            .formatted(
                archive,
                task.dryRun() ? "would be extracted to" : "extracted to",
                extraction.destination()));
  }

  private static Path destination(Task task) {
    var start = task.access().options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY);
    return Path.of(start.orElse(""))
        .resolve(task.flags().value(DESTINATION).orElse(""))
        .toAbsolutePath()
        .normalize();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw usage(
          "--strip-components %s is neither a number nor 'all'.".formatted(text),
          "Give the number of directories to leave out.");
    }
    return Integer.parseInt(text);
  }

  private static OperationFailed usage(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
