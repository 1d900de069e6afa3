package io.borgmaticshell.application.run;

import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.CommandOptions;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.hook.CommandHook;
import io.borgmaticshell.domain.hook.Ending;
import io.borgmaticshell.domain.hook.Order;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Runs the commands of the user around the steps of a run. A rehearsal only tells of them.
final class CommandHooks {
  private final ShellCommands shell;
  private final ProgressListener progress;
  private final boolean rehearsal;
  private boolean hurried;

  CommandHooks(ShellCommands shell, ProgressListener progress, boolean rehearsal) {
    this.shell = shell;
    this.progress = progress;
    this.rehearsal = rehearsal;
  }

  /// Does the work of a step between the commands before and after it. Those after it run even if
  /// the work, or a command before it, failed; but not if the step was called off before it began,
  /// nor if the user stops us once more while they run.
  ///
  /// @throws SoftFailure if a command asked for it, whatever became of the work
  /// @throws OperationFailed if a command or the work failed
  void around(Step step, Runnable work) {
    begin(step);
    try {
      work.run();
    } catch (RuntimeException e) {
      endFailed(step, e);
      throw e;
    }
    run(step, after(step, Ending.FINISH));
  }

  private void begin(Step step) {
    try {
      run(step, of(step, Order.BEFORE).toList());
    } catch (OperationFailed e) {
      if (!e.isInterruption()) {
        endFailed(step, e);
      }
      throw e;
    }
  }

  private void endFailed(Step step, RuntimeException cause) {
    if (hurried) {
      return;
    }
    try {
      run(step, after(step, Ending.FAIL));
    } catch (SoftFailure soft) {
      if (cause instanceof OperationFailed failure) {
        progress.on(
            new ProgressEvent.Warned(
                "%s This does not count, because %s."
                    .formatted(failure.problem().what(), soft.reason())));
      }
      throw soft;
    } catch (OperationFailed second) {
      hurried = isInterruption(cause) && second.isInterruption();
      if (cause instanceof SoftFailure || second.isInterruption()) {
        throw second;
      }
      progress.on(new ProgressEvent.PartFailed(second.problem()));
    }
  }

  private static boolean isInterruption(RuntimeException cause) {
    return cause instanceof OperationFailed failure && failure.isInterruption();
  }

  /// The commands after a step that ended like this.
  List<CommandHook> after(Step step, Ending ending) {
    return of(step, Order.AFTER).filter(hook -> hook.follows(ending)).toList();
  }

  /// The commands on one side of a step.
  Stream<CommandHook> of(Step step, Order order) {
    return CommandOptions.hooks(step.configuration().options()).stream()
        .filter(hook -> hook.stands(order, step.scope()) && hook.concerns(step.actions()));
  }

  /// Runs commands in order, up to the first that fails.
  void run(Step step, List<CommandHook> hooks) {
    for (var hook : hooks) {
      var moment = hook.order().name().toLowerCase(Locale.ROOT) + " " + step.name();
      hook.commands().forEach(command -> run(step, hook.order(), moment, command));
    }
  }

  private void run(Step step, Order order, String moment, String template) {
    var text =
        new Placeholders(step.values())
            .fill(
                template,
                name ->
                    progress.on(
                        new ProgressEvent.Warned(
                            "{%s} means nothing in a command %s, and stays as it is."
                                .formatted(name, moment))));
    if (rehearsal) {
      progress.on(new ProgressEvent.Noted("%s would run: %s".formatted(moment, text)));
      return;
    }
    progress.on(new ProgressEvent.Noted(moment + ": running a command"));
    var options = step.configuration().options();
    var end =
        shell.run(
            new ShellCommands.Command(
                text,
                options.nonEmptyText(RepositoryOptions.WORKING_DIRECTORY),
                options.number(RepositoryOptions.UMASK),
                order == Order.AFTER));
    if (end.code() == SoftFailure.CODE) {
      throw new SoftFailure(
          "a command %s ended with exit code %d, which asks for this"
              .formatted(moment, SoftFailure.CODE));
    }
    if (end.code() != 0) {
      throw new OperationFailed(
          problem(
              step, order, "A command %s failed (%s): %s".formatted(moment, end.manner(), text)),
          String.join("\n", end.output()));
    }
  }

  private static Problem problem(Step step, Order order, String what) {
    return new Problem(
        Problem.Kind.COMMAND,
        what,
        "%sThe command is in 'commands:' of %s."
            .formatted(
                order == Order.BEFORE ? "What it stands before was not done. " : "",
                step.configuration().file()));
  }
}
