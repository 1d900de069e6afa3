package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks repositories what is new while the user types, and stops before a command runs: that must
/// not meet a lock of ours.
public final class BackgroundRefresh {
  private final Supplier<List<RepositoryAccess>> repositories;
  private final Consumer<RepositoryAccess> refresh;
  private final Map<String, String> troubles = new ConcurrentHashMap<>();
  private Optional<Thread> running = Optional.empty();

  /// @param repositories those of the configuration; may take its time
  /// @param refresh asks one of them; may be interrupted
  public BackgroundRefresh(
      Supplier<List<RepositoryAccess>> repositories, Consumer<RepositoryAccess> refresh) {
    this.repositories = repositories;
    this.refresh = refresh;
  }

  /// Begins, unless it is at work.
  public void resume() {
    if (running.filter(Thread::isAlive).isEmpty()) {
      var thread = Thread.ofPlatform().daemon().name("catalogue").unstarted(this::refreshAll);
      thread.start();
      running = Optional.of(thread);
    }
  }

  /// Stops, and returns when its programs have ended.
  public void pause() {
    running.ifPresent(thread -> {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    running = Optional.empty();
  }

  /// Why a repository could not be asked the last time, in a few words.
  public Optional<String> trouble(String location) {
    return Optional.ofNullable(troubles.get(location));
  }

  private void refreshAll() {
    for (var access : known()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      var location = access.repository().location();
      try {
        refresh.accept(access);
        troubles.remove(location);
      } catch (OperationFailed e) {
        if (e.isInterruption()) {
          return;
        }
        troubles.put(location, "may be out of date: " + e.problem().what());
      } catch (RuntimeException e) {
        // A mistake of ours, which must not end up between the lines that somebody types.
        troubles.put(location, "may be out of date");
      }
    }
  }

  private List<RepositoryAccess> known() {
    try {
      return repositories.get();
    } catch (RuntimeException e) {
      // The next line that needs the configuration says what is wrong with it.
      return List.of();
    }
  }
}
