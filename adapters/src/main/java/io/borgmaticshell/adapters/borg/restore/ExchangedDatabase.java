package io.borgmaticshell.adapters.borg.restore;

import io.borgmaticshell.adapters.process.ClientFailure;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.application.exchange.Dialogue;
import io.borgmaticshell.application.exchange.Exchange;
import io.borgmaticshell.application.exchange.Exchange.Tidied;
import io.borgmaticshell.application.exchange.Script;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A scratch database that takes the target's place once it is complete. Until then, and whenever
/// anything fails, the target stays as it is.
final class ExchangedDatabase {
  private final Exchange exchange;
  private final DumpId dump;
  private final RestoreRun.Surroundings surroundings;
  private final Optional<String> directory;

  ExchangedDatabase(
      Exchange exchange,
      DumpId dump,
      RestoreRun.Surroundings surroundings,
      Optional<String> directory) {
    this.exchange = exchange;
    this.dump = dump;
    this.surroundings = surroundings;
    this.directory = directory;
  }

  /// Loads the dump.
  interface Load {
    /// Does so.
    ///
    /// @param redirect leads the dump into the scratch database
    void run(UnaryOperator<OutputStream> redirect) throws IOException, InterruptedException;
  }

  /// Loads the dump into the scratch database, and lets that take the target's place.
  ///
  /// @return why there was no exchange, and the target is as it was; empty after success
  Optional<String> restore(Load load) throws IOException, InterruptedException {
    try {
      tell(run(exchange.tidy()));
      var hindrance = prepare();
      return hindrance.isPresent() ? hindrance : loadAndExchange(load);
    } catch (ScriptFailed e) {
      throw failed(e, RestoreRun.UNCHANGED);
    }
  }

  private Optional<String> prepare() throws ScriptFailed {
    try {
      return run(exchange.prepare());
    } catch (ScriptFailed e) {
      run(exchange.tidy());
      var hindrance = exchange.hindrance(e.exit.lastWords());
      if (hindrance.isEmpty()) {
        throw e;
      }
      return hindrance;
    }
  }

  private Optional<String> loadAndExchange(Load load)
      throws IOException, InterruptedException, ScriptFailed {
    var loading = exchange.begin();
    try {
      load.run(loading::redirect);
      var hindrance = run(loading.exchange());
      if (hindrance.isPresent()) {
        run(exchange.tidy());
      }
      return hindrance;
    } catch (ScriptFailed e) {
      return recover(e);
    } catch (OperationFailed e) {
      tidyBehind(e);
      throw e;
    }
  }

  // What the next restore would do, if nothing but a statement failed.
  private Optional<String> recover(ScriptFailed failure) {
    Tidied tidied;
    try {
      tidied = run(exchange.tidy());
    } catch (ScriptFailed e) {
      throw failed(
          failure,
          "All tables are the old ones or all are the new ones; the next restore to this database"
              + " puts the rest in order.");
    }
    if (tidied != Tidied.FINISHED) {
      throw failed(failure, RestoreRun.UNCHANGED);
    }
    return Optional.empty();
  }

  private void tidyBehind(OperationFailed failure) {
    // Somebody who stops us does not want to wait for this; the next restore does it.
    if (failure.isInterruption()) {
      return;
    }
    try {
      run(exchange.tidy());
    } catch (ScriptFailed | OperationFailed e) {
      failure.addSuppressed(e);
    }
  }

  private void tell(Tidied tidied) {
    var text =
        switch (tidied) {
          case NOTHING -> Optional.<String>empty();
          case UNDONE -> Optional.of("was undone");
          case FINISHED -> Optional.of("was finished");
        };
    text.ifPresent(what ->
        surroundings
            .progress()
            .on(
                new ProgressEvent.Noted(
                    "%s: a restore that was interrupted %s.".formatted(dump.display(), what))));
  }

  private <T> T run(Dialogue<T> dialogue) throws ScriptFailed {
    var current = dialogue;
    while (current instanceof Dialogue.Asked<T>(var script, var next)) {
      current = next.apply(answer(script));
    }
    return ((Dialogue.Ended<T>) current).outcome();
  }

  private String answer(Script script) throws ScriptFailed {
    var pipe = surroundings.workspace().unarchived().resolve("script");
    var finished =
        surroundings.group().answer(exchange.client().in(directory), script.bytes(), pipe);
    if (!finished.exit().isSuccess()) {
      throw new ScriptFailed(finished.exit());
    }
    return new String(finished.output(), StandardCharsets.UTF_8);
  }

  private OperationFailed failed(ScriptFailed failure, String state) {
    var problem =
        exchange
            .explanation(failure.exit.lastWords())
            .map(reason ->
                new Problem(
                    Problem.Kind.DATABASE,
                    "%s was not restored: %s.".formatted(dump.display(), reason),
                    state))
            .orElseGet(() ->
                ClientFailure.ofRestore(dump, exchange.client().program(), failure.exit, state));
    return new OperationFailed(problem, failure);
  }

  /// A script ended with an error.
  private static final class ScriptFailed extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Exit exit;

    ScriptFailed(Exit exit) {
      super(exit.complaint());
      this.exit = exit;
    }
  }
}
