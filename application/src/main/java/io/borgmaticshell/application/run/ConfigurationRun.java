package io.borgmaticshell.application.run;

import io.borgmaticshell.application.monitoring.WatchedRun;
import io.borgmaticshell.application.port.Pause;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.CourseOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.hook.Ending;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of a run that belongs to one configuration file.
final class ConfigurationRun {
  private final RunRequest request;
  private final RepositoryWork work;
  private final CommandHooks hooks;
  private final Pause pause;
  private final ProgressListener progress;

  ConfigurationRun(
      RunRequest request,
      RepositoryWork work,
      CommandHooks hooks,
      Pause pause,
      ProgressListener progress) {
    this.request = request;
    this.work = work;
    this.hooks = hooks;
    this.pause = pause;
    this.progress = progress;
  }

  /// @param watched is ended before commands learn of an error
  /// @return what failed
  /// @throws OperationFailed INTERRUPTED if the user stops us
  List<RunReport.Failure> run(Configuration configuration, WatchedRun watched) {
    var failures = new ArrayList<RunReport.Failure>();
    var announced = false;
    var over = false;
    try {
      announced = work(configuration, failures);
      over = true;
    } finally {
      watched.end(over && failures.isEmpty());
    }
    if (announced && !failures.isEmpty()) {
      announce(configuration, failures.getLast());
    }
    return failures;
  }

  /// @return whether commands learn of errors
  private boolean work(Configuration configuration, List<RunReport.Failure> failures) {
    try {
      hooks.around(
          Step.configuration(configuration, request.actions()),
          () -> {
            workOnRepositories(configuration, failures);
            if (!failures.isEmpty()) {
              throw failures.getLast().error();
            }
          });
    } catch (SoftFailure e) {
      progress.on(
          new ProgressEvent.Noted(
              "%s: the rest is left out, because %s".formatted(configuration.file(), e.reason())));
      return false;
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      if (failures.isEmpty() || !failures.getLast().error().equals(e)) {
        fail(configuration, Optional.empty(), e, failures);
      }
    }
    return true;
  }

  private void workOnRepositories(Configuration configuration, List<RunReport.Failure> failures) {
    new RepositoryQueue(pause, progress)
        .work(
            request.repositoriesOf(configuration),
            access ->
                hooks.around(Step.repository(access, request.actions()), () -> runActions(access)),
            (access, error) -> fail(configuration, Optional.of(access), error, failures));
  }

  private void runActions(RepositoryAccess access) {
    for (var action : request.actions()) {
      if (!CourseOptions.skips(access.options(), action)) {
        stopIfInterrupted();
        hooks.around(Step.action(access, action), () -> work.run(action, access));
      }
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw OperationFailed.because(Problem.Kind.INTERRUPTED, "Interrupted.", "");
    }
  }

  private void fail(
      Configuration configuration,
      Optional<RepositoryAccess> access,
      OperationFailed error,
      List<RunReport.Failure> failures) {
    failures.add(new RunReport.Failure(configuration.file(), access, error));
    progress.on(new ProgressEvent.PartFailed(error.problem()));
  }

  private void announce(Configuration configuration, RunReport.Failure last) {
    var step = Step.error(configuration, last.repository(), last.error(), request.actions());
    try {
      hooks.run(step, hooks.after(step, Ending.FAIL));
    } catch (SoftFailure e) {
      progress.on(new ProgressEvent.Noted(e.reason()));
    } catch (OperationFailed e) {
      if (e.isInterruption()) {
        throw e;
      }
      progress.on(new ProgressEvent.PartFailed(e.problem()));
    }
  }
}
