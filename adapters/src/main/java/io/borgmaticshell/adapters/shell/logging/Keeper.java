package io.borgmaticshell.adapters.shell.logging;

import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.output.Told;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Hands on to a log what is told. A log that fails is given up with a warning: the run matters
/// more.
final class Keeper implements Consumer<Told> {
  private final LogSink sink;
  private final String name;
  private final Output output;
  private final AtomicBoolean failed = new AtomicBoolean();

  /// @param name what messages call the log
  Keeper(LogSink sink, String name, Output output) {
    this.sink = sink;
    this.name = name;
    this.output = output;
  }

  @Override
  public void accept(Told told) {
    if (failed.get()) {
      return;
    }
    try {
      sink.accept(told);
    } catch (IOException e) {
      if (failed.compareAndSet(false, true)) {
        output.warning("%s takes nothing more: %s".formatted(name, e.getMessage()));
      }
    }
  }
}
