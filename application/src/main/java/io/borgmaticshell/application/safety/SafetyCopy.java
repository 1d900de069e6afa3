package io.borgmaticshell.application.safety;

import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.application.port.DumpTransfer;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Saves what databases hold right before a restore overwrites it, in an archive of its own.
public final class SafetyCopy {
  private static final String HOW_TO_GO_ON =
      "Remove the cause; with --go-on-without-safety it is restored all the same.";

  private final TargetContent content;
  private final DumpTransfer transfer;
  private final ProgressListener progress;

  public SafetyCopy(TargetContent content, DumpTransfer transfer, ProgressListener progress) {
    this.content = content;
    this.transfer = transfer;
    this.progress = progress;
  }

  /// Makes the archive; none if there is nothing to save.
  ///
  /// @param restored the archive that is about to be restored
  /// @param targets where its dumps go
  /// @param required whether a database that cannot be saved must not be overwritten; otherwise
  ///   that is only a warning
  /// @return what must not be overwritten, and why
  /// @throws OperationFailed if the archive cannot be made although it is required
  public Result make(
      RepositoryAccess access,
      ArchiveName restored,
      Map<DumpId, DatabaseTarget> targets,
      boolean required) {
    var draft = new SafetyDraft(restored);
    var unsaved = new LinkedHashMap<DumpId, Problem>();
    targets.forEach((origin, target) -> {
      try {
        tell(draft.add(origin, target, content.of(access, target)));
      } catch (OperationFailed e) {
        var problem = unsaved(origin, e.problem());
        if (problem.kind() == Problem.Kind.INTERRUPTED) {
          throw e;
        }
        unsaved.put(origin, problem);
      }
    });
    if (!required) {
      unsaved.values().forEach(this::warn);
      unsaved.clear();
    }
    return new Result(store(draft.draft(access), required), Map.copyOf(unsaved));
  }

  /// What came of it.
  ///
  /// @param archive the safety copy, if there was anything to save
  /// @param unsaved what must not be overwritten, and why
  public record Result(Optional<ArchiveName> archive, Map<DumpId, Problem> unsaved) {}

  private Optional<ArchiveName> store(ArchiveDraft draft, boolean required) {
    if (draft.dumps().isEmpty()) {
      return Optional.empty();
    }
    try {
      var archive = transfer.store(draft).name();
      progress.on(
          new ProgressEvent.Noted(
              "What is about to be overwritten is saved in archive %s; 'borgmatic undo' brings it"
                      .formatted(archive)
                  + " back."));
      return Optional.of(archive);
    } catch (OperationFailed e) {
      var failed = e.problem();
      if (failed.kind() == Problem.Kind.INTERRUPTED) {
        throw e;
      }
      var problem =
          new Problem(
              failed.kind(),
              "No safety copy could be made: " + failed.what(),
              (failed.advice() + "\n" + (required ? "Nothing was restored. " + HOW_TO_GO_ON : ""))
                  .strip());
      if (required) {
        throw new OperationFailed(problem, e);
      }
      warn(problem);
      return Optional.empty();
    }
  }

  private void tell(List<String> remarks) {
    remarks.forEach(remark -> progress.on(new ProgressEvent.Warned(remark)));
  }

  private void warn(Problem problem) {
    progress.on(new ProgressEvent.Warned(problem.text() + "\nIt is restored without."));
  }

  private static Problem unsaved(DumpId dump, Problem cause) {
    return new Problem(
        cause.kind(),
        "%s was not restored: no safety copy could be made: %s"
            .formatted(dump.display(), cause.what()),
        HOW_TO_GO_ON);
  }
}
