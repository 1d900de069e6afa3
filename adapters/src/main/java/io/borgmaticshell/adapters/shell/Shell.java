package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.KEEP_GOING;

import io.borgmaticshell.adapters.shell.Situation.Place;
import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.action.Questions;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Selected;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.adapters.shell.session.Renewal;
import io.borgmaticshell.adapters.shell.session.Session;
import io.borgmaticshell.adapters.shell.session.SessionActions;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/// Takes lines from a script, a pipe or the prompt.
final class Shell {
  private final ToIntBiFunction<List<String>, Situation> dispatcher;
  private final BiFunction<Invocation, Situation, UseCases> useCases;
  private final Surroundings surroundings;
  private final Output output;

  /// @param dispatcher runs the words of one line
  /// @param useCases over the configurations of a session
  Shell(
      ToIntBiFunction<List<String>, Situation> dispatcher,
      BiFunction<Invocation, Situation, UseCases> useCases,
      Surroundings surroundings,
      Output output) {
    this.dispatcher = dispatcher;
    this.useCases = useCases;
    this.surroundings = surroundings;
    this.output = output;
  }

  /// Runs what the action `shell` asks for.
  ///
  /// @return the exit code
  /// @throws OperationFailed USAGE if it makes no sense in the situation
  int run(Invocation invocation, Situation situation) {
    var shell = invocation.actions().getFirst();
    var file = shell.operand();
    if (situation.place() != Place.ARGUMENTS && file.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "'shell' cannot be used here.",
          "It starts scripts from the prompt and the prompt from outside.");
    }
    if (file.isPresent()) {
      return script(file.get(), shell, lines(invocation, situation, Place.SCRIPT))
          .runFile(file.get());
    }
    return surroundings.onTerminal().getAsBoolean()
        ? surroundings.prompt().applyAsInt(lines(invocation, situation, Place.PROMPT).begun())
        : script("standard input", shell, lines(invocation, situation, Place.SCRIPT))
            .run(surroundings.input());
  }

  private Script script(String name, Selected shell, LineRunner lines) {
    return new Script(name, shell.flags().has(KEEP_GOING), lines, output);
  }

  // A script that is started from the prompt goes on with what is used there.
  private Lines lines(Invocation invocation, Situation outside, Place place) {
    var renewal = place == Place.PROMPT ? Renewal.ON_DEMAND : Renewal.AT_ONCE;
    return outside.place() == Place.ARGUMENTS
        ? new Lines(invocation, new Session(invocation.shared(), renewal), place)
        : new Lines(invocation, outside.session(), place);
  }

  /// Runs one line after another.
  private final class Lines implements LineRunner {
    private final Invocation shell;
    private final Session session;
    private final Place place;

    Lines(Invocation shell, Session session, Place place) {
      this.shell = shell;
      this.session = session;
      this.place = place;
    }

    /// Looks around before the first line.
    Lines begun() {
      var inUse = useCases.apply(shell, new Situation(place, Audience.NONE, session));
      new SessionActions(session, inUse, output).learnLabel();
      return this;
    }

    @Override
    public String prompt() {
      return session.prompt();
    }

    @Override
    public List<String> context() {
      return session.words();
    }

    @Override
    public int run(List<String> words) {
      return run(
          words,
          place == Place.SCRIPT
              ? Audience.NONE
              : new Audience(true, () -> false, Questions.UNHEARD));
    }

    @Override
    public int run(List<String> words, Questions questions) {
      return run(words, new Audience(true, () -> true, questions));
    }

    private int run(List<String> words, Audience audience) {
      if (place == Place.PROMPT) {
        session
            .newlyChanged()
            .forEach(file -> output.warning("%s changed: type 'reload'.".formatted(file)));
      }
      var code = dispatcher.applyAsInt(words, new Situation(place, audience, session));
      session.ran(words, code, place == Place.PROMPT);
      return code;
    }
  }
}
