package io.borgmaticshell.application.run;

import io.borgmaticshell.application.port.Pause;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.domain.configuration.CourseOptions;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Works on repositories one after the other. One that failed is put to the end as often as its
/// configuration says, and waits a little longer each time.
final class RepositoryQueue {
  private final Pause pause;
  private final ProgressListener progress;
  private final Deque<Attempt> attempts = new ArrayDeque<>();

  /// @param retry 0 for the first attempt
  private record Attempt(RepositoryAccess access, int retry) {
    int retriesLeft() {
      return CourseOptions.retries(access.options()) - retry;
    }

    Attempt next() {
      return new Attempt(access, retry + 1);
    }

    Duration delay() {
      return CourseOptions.wait(access.options(), retry);
    }
  }

  RepositoryQueue(Pause pause, ProgressListener progress) {
    this.pause = pause;
    this.progress = progress;
  }

  /// @param failed hears of each repository that failed for good
  void work(
      List<RepositoryAccess> repositories,
      Consumer<RepositoryAccess> work,
      BiConsumer<RepositoryAccess, OperationFailed> failed) {
    repositories.forEach(access -> attempts.add(new Attempt(access, 0)));
    while (!attempts.isEmpty()) {
      var attempt = attempts.remove();
      if (!attempt.delay().isZero()) {
        pause.take(attempt.delay());
      }
      try {
        work.accept(attempt.access());
      } catch (SoftFailure e) {
        progress.on(
            new ProgressEvent.Noted(
                "%s: the rest is left out, because %s"
                    .formatted(attempt.access().repository().display(), e.reason())));
        retry(attempt, e.reason());
      } catch (OperationFailed e) {
        if (e.isInterruption()) {
          throw e;
        }
        if (!retry(attempt, e.problem().what())) {
          failed.accept(attempt.access(), e);
        }
      }
    }
  }

  private boolean retry(Attempt attempt, String why) {
    if (attempt.retriesLeft() <= 0) {
      return false;
    }
    var next = attempt.next();
    attempts.add(next);
    progress.on(
        new ProgressEvent.Warned(
            "%s: %s%nIt is tried again (%d of %d)%s."
                .formatted(
                    attempt.access().repository().display(),
                    why,
                    next.retry(),
                    next.retry() + next.retriesLeft(),
                    next.delay().isZero() ? "" : " in %d s".formatted(next.delay().toSeconds()))));
    return true;
  }
}
