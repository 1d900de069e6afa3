package io.borgmaticshell.application.run;

import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.hook.CommandHook;
import io.borgmaticshell.domain.hook.Ending;
import io.borgmaticshell.domain.hook.Order;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The commands around the whole run, each once even if several configurations have it.
final class WholeRun {
  private final List<Step> steps;
  private final CommandHooks hooks;
  private final ProgressListener progress;

  WholeRun(RunRequest request, CommandHooks hooks, ProgressListener progress) {
    this.steps =
        request.configurations().stream()
            .map(configuration -> Step.everything(configuration, request.actions()))
            .toList();
    this.hooks = hooks;
    this.progress = progress;
  }

  boolean begins(List<RunReport.Failure> failures) {
    return runs(step -> hooks.of(step, Order.BEFORE).toList(), failures);
  }

  void ends(List<RunReport.Failure> failures) {
    var ending = failures.isEmpty() ? Ending.FINISH : Ending.FAIL;
    runs(step -> hooks.after(step, ending), failures);
  }

  private boolean runs(Function<Step, List<CommandHook>> choice, List<RunReport.Failure> failures) {
    var owners = new LinkedHashMap<CommandHook, Step>();
    steps.forEach(step -> choice.apply(step).forEach(hook -> owners.putIfAbsent(hook, step)));
    for (var owner : owners.entrySet()) {
      if (!runs(owner, failures)) {
        return false;
      }
    }
    return true;
  }

  private boolean runs(Map.Entry<CommandHook, Step> owner, List<RunReport.Failure> failures) {
    var configuration = owner.getValue().configuration();
    try {
      hooks.run(owner.getValue(), List.of(owner.getKey()));
      return true;
    } catch (SoftFailure e) {
      return fails(configuration, refusal(e), failures);
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      return fails(configuration, e, failures);
    }
  }

  // There is nothing softer than the whole run that could be left out.
  private static OperationFailed refusal(SoftFailure e) {
    return OperationFailed.because(
        Problem.Kind.COMMAND,
        "The run ends here: %s.".formatted(e.reason()),
        "To leave out one configuration or repository without an error, write the command into"
            + " 'before: configuration' or 'before: repository'.");
  }

  private boolean fails(
      Configuration configuration, OperationFailed error, List<RunReport.Failure> failures) {
    failures.add(new RunReport.Failure(configuration.file(), Optional.empty(), error));
    progress.on(new ProgressEvent.PartFailed(error.problem()));
    return false;
  }
}
