package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.NO_ENVIRONMENT_INTERPOLATION;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.OVERRIDE;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.VERBOSITY;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.KEEP_GOING;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.SHELL;

import io.borgmaticshell.adapters.shell.action.Audience;
import io.borgmaticshell.adapters.shell.action.Questions;
import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.HelpText;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Shared;
import io.borgmaticshell.adapters.shell.grammar.OptionsHelp;
import io.borgmaticshell.adapters.shell.grammar.Parsing;
import io.borgmaticshell.adapters.shell.grammar.generated.GeneratedTexts;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.adapters.shell.session.SessionLines;
import io.borgmaticshell.application.port.configuration.CommandLineValues;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs a command line, wherever it comes from: the arguments of the program, a script, a pipe or
/// the prompt. The only place that knows exit codes.
public final class ActionDispatcher implements LineRunner {
  private static final int FINE = 0;
  private static final int FAILED = 1;
  private static final int INTERRUPTED = 130;

  private final Grammar grammar;
  private final Supplier<UseCases> useCases;
  private final Output output;
  private final Surroundings surroundings;
  private final String version;

  /// @param useCases asked for only when an action runs, so that help and errors are fast
  public ActionDispatcher(
      Grammar grammar,
      Supplier<UseCases> useCases,
      Output output,
      Surroundings surroundings,
      String version) {
    this.grammar = grammar;
    this.useCases = useCases;
    this.output = output;
    this.surroundings = surroundings;
    this.version = version;
  }

  /// Where a line was written, which decides what `shell` means there.
  private enum Place {
    ARGUMENTS,
    PROMPT,
    SCRIPT
  }

  /// Runs the arguments of the program. None at all, on a terminal, means the prompt.
  @Override
  public int run(List<String> arguments) {
    var prompt = arguments.isEmpty() && surroundings.onTerminal().getAsBoolean();
    var audience = new Audience(false, surroundings.onTerminal(), surroundings.questions());
    return run(
        prompt ? List.of(SHELL.name()) : arguments, Shared.NOTHING, Place.ARGUMENTS, audience);
  }

  private int run(List<String> words, Shared earlier, Place place, Audience audience) {
    chooseVerbosity(earlier.globals(), place);
    return switch (grammar.parse(words)) {
      case Parsing.Refused(var problem) -> refused(problem);
      case Parsing.HelpAsked(var actions) -> printed(new HelpText(grammar).about(actions));
      case Parsing.OptionsAsked(var topics) ->
          printed(new OptionsHelp(grammar.options()).about(topics));
      case Parsing.VersionAsked() -> printed(version + "\n");
      case Parsing.Understood(var invocation) ->
          GeneratedTexts.asked(grammar, invocation.globals())
              .map(this::printed)
              .orElseGet(() -> run(invocation.after(earlier), place, audience));
    };
  }

  private int run(Invocation invocation, Place place, Audience audience) {
    chooseVerbosity(invocation.globals(), place);
    output.stepsAside(invocation.asksForJson());
    output.coloured(!invocation.asksForJson());
    output.asJsonLines(false);
    try {
      if (invocation.includes(SHELL)) {
        return shell(invocation, place);
      }
      return output.untilTold(() -> runActions(invocation, audience));
    } catch (OperationFailed e) {
      return refused(e.problem());
    } catch (RuntimeException e) {
      // Not something the user did: a mistake of ours, which must not look like their problem.
      output.bug(e);
      return FAILED;
    } finally {
      output.endDocument();
      output.flush();
    }
  }

  private int runActions(Invocation invocation, Audience audience) {
    try {
      var useCases = this.useCases.get().given(commandLineValues(invocation));
      var configuration = new ConfigurationActions(useCases, output);
      var fine = configuration.succeed(invocation);
      var others = invocation.without(configuration::include);
      return others.actions().isEmpty()
          ? code(fine)
          : run(new ConfiguredRun(useCases, output, others, audience), fine);
    } catch (OperationFailed e) {
      return refused(e.problem());
    }
  }

  private int run(ConfiguredRun run, boolean fine) {
    return switch (run.run()) {
      case FINE -> code(fine);
      case FAILED -> FAILED;
      case NOTHING_ASKED_FOR -> printed(new HelpText(grammar).about(List.of()));
    };
  }

  private static int code(boolean fine) {
    return fine ? FINE : FAILED;
  }

  private CommandLineValues commandLineValues(Invocation invocation) {
    var globals = invocation.globals();
    if (globals.has(OVERRIDE)) {
      output.warning(
          "--override is out of use; every option has a flag of its own now: 'borgmatic --help options' shows them.");
    }
    return new CommandLineValues(
        SettingFlags.of(invocation),
        globals.values(OVERRIDE),
        globals.has(NO_ENVIRONMENT_INTERPOLATION)
            ? EnvironmentVariables.KEPT
            : EnvironmentVariables.REPLACED);
  }

  private int shell(Invocation invocation, Place place) {
    var file = invocation.actions().getFirst().operand();
    if (place == Place.SCRIPT || (place == Place.PROMPT && file.isEmpty())) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "'shell' cannot be used here.",
          "It starts scripts from the prompt and the prompt from outside.");
    }
    var keepGoing = invocation.actions().getFirst().flags().has(KEEP_GOING);
    if (file.isPresent()) {
      return new Script(file.get(), scriptLines(invocation), output, keepGoing).runFile(file.get());
    }
    return surroundings.onTerminal().getAsBoolean()
        ? surroundings.prompt().applyAsInt(promptLines(invocation))
        : new Script("standard input", scriptLines(invocation), output, keepGoing)
            .run(surroundings.input());
  }

  private LineRunner scriptLines(Invocation invocation) {
    var earlier = invocation.shared();
    return new SessionLines(
        grammar,
        output,
        (words, questions) -> run(words, earlier, Place.SCRIPT, Audience.NONE),
        List.of());
  }

  private LineRunner promptLines(Invocation invocation) {
    var earlier = invocation.shared();
    return new SessionLines(
        grammar,
        output,
        (words, questions) ->
            run(
                words,
                earlier,
                Place.PROMPT,
                new Audience(true, questions::isPresent, questions.orElse(Questions.UNHEARD))),
        invocation.globals().values(CONFIG).stream()
            .flatMap(path -> Stream.of(CONFIG.name(), path))
            .toList());
  }

  /// At the prompt somebody watches, so steps are told unless they chose otherwise.
  private void chooseVerbosity(FlagValues globals, Place place) {
    var asked = globals.value(VERBOSITY).map(Integer::parseInt);
    var prompt = place == Place.PROMPT;
    output.verbosity(asked.orElse(prompt ? 1 : 0), prompt || asked.isPresent());
  }

  private int refused(Problem problem) {
    output.problem(problem.text());
    return problem.kind() == Problem.Kind.INTERRUPTED ? INTERRUPTED : FAILED;
  }

  private int printed(String text) {
    output.text(text);
    return FINE;
  }
}
