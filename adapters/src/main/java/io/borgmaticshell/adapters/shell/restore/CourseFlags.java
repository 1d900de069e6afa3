package io.borgmaticshell.adapters.shell.restore;

import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.CONFIRM;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.FAIL_FAST;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.GO_ON_WITHOUT_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.NO_SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.RESUME;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.SAFETY;
import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreCourseFlags.YES;

import io.borgmaticshell.adapters.shell.action.Task;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.application.restore.request.Confirmation;
import io.borgmaticshell.application.restore.request.RestoreCourse;
import io.borgmaticshell.application.restore.request.RestoreCourse.Safety;
import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.function.Function;

/// Reads how a restore or an undo shall be started, secured and ended. At the prompt, where
/// somebody is in a hurry, what is overwritten is saved and a question is asked, unless they say
/// otherwise.
final class CourseFlags {
  private final Task task;
  private final Output output;

  CourseFlags(Task task, Output output) {
    this.task = task;
    this.output = output;
  }

  /// @param plan what is shown before the question, where one is asked
  RestoreCourse course(Function<ArchiveName, String> plan) {
    var flags = task.flags();
    return new RestoreCourse(flags.has(FAIL_FAST), flags.has(RESUME), safety(), confirmation(plan));
  }

  private Safety safety() {
    var flags = task.flags();
    if (flags.has(NO_SAFETY)) {
      if (flags.has(SAFETY) || flags.has(GO_ON_WITHOUT_SAFETY)) {
        throw OperationFailed.because(
            Problem.Kind.USAGE,
            "--no-safety contradicts the other flags about the safety copy.",
            "Leave one of them out.");
      }
      return Safety.NONE;
    }
    if (flags.has(GO_ON_WITHOUT_SAFETY)) {
      return Safety.TRIED;
    }
    return flags.has(SAFETY) || task.audience().atPrompt() ? Safety.REQUIRED : Safety.NONE;
  }

  private Confirmation confirmation(Function<ArchiveName, String> plan) {
    var wanted = task.flags().has(CONFIRM) || task.audience().atPrompt();
    return wanted && !task.flags().has(YES)
        ? new RestoreQuestion(task.audience(), plan, output)
        : Confirmation.NOT_NEEDED;
  }
}
