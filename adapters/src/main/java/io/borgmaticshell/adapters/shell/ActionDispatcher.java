package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.NO_ENVIRONMENT_INTERPOLATION;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.OVERRIDE;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.VERBOSITY;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.HELP;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.SESSION;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.SHELL;
import static io.borgmaticshell.adapters.shell.grammar.actions.ShellActions.WORDS;

import io.borgmaticshell.adapters.shell.Situation.Place;
import io.borgmaticshell.adapters.shell.action.Audience;
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
import io.borgmaticshell.adapters.shell.session.Renewal;
import io.borgmaticshell.adapters.shell.session.Session;
import io.borgmaticshell.adapters.shell.session.SessionActions;
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

  /// Runs the arguments of the program. None at all, on a terminal, means the prompt.
  @Override
  public int run(List<String> arguments) {
    var prompt = arguments.isEmpty() && surroundings.onTerminal().getAsBoolean();
    var audience = new Audience(false, surroundings.onTerminal(), surroundings.questions());
    var session = new Session(Shared.NOTHING, Renewal.AT_ONCE);
    return run(
        prompt ? List.of(SHELL.name()) : arguments,
        new Situation(Place.ARGUMENTS, audience, session));
  }

  private int run(List<String> words, Situation situation) {
    var shared = situation.session().shared();
    chooseVerbosity(shared.globals(), situation.place());
    try {
      return switch (grammar.parse(words, situation.session().saidBefore())) {
        case Parsing.Refused(var problem) -> refused(problem);
        case Parsing.HelpAsked(var actions) -> printed(new HelpText(grammar).about(actions));
        case Parsing.OptionsAsked(var topics) ->
            printed(new OptionsHelp(grammar.options()).about(topics));
        case Parsing.VersionAsked() -> printed(version + "\n");
        case Parsing.Understood(var invocation) ->
            GeneratedTexts.asked(grammar, invocation.globals())
                .map(this::printed)
                .orElseGet(() -> run(invocation.after(shared), situation));
      };
    } catch (OperationFailed e) {
      return refused(e.problem());
    } catch (RuntimeException e) {
      // Not something the user did: a mistake of ours, which must not look like their problem.
      output.bug(e);
      return FAILED;
    }
  }

  private int run(Invocation invocation, Situation situation) {
    chooseVerbosity(invocation.globals(), situation.place());
    output.stepsAside(invocation.asksForJson());
    output.coloured(!invocation.asksForJson());
    output.asJsonLines(false);
    try {
      if (invocation.includes(SHELL)) {
        return new Shell(this::run, this::useCases, surroundings, output)
            .run(invocation, situation);
      }
      if (invocation.includes(HELP)) {
        return help(invocation, situation);
      }
      return output.lastWords().untilTold(() -> runActions(invocation, situation));
    } finally {
      output.endDocument(situation.place() == Place.SCRIPT);
      output.flush();
    }
  }

  private int help(Invocation invocation, Situation situation) {
    var about = invocation.actions().getFirst().flags().values(WORDS);
    return run(Stream.concat(about.stream(), Stream.of("--help")).toList(), situation);
  }

  private int runActions(Invocation invocation, Situation situation) {
    try {
      var useCases = useCases(invocation, situation);
      if (invocation.actions().stream().anyMatch(one -> SESSION.contains(one.action()))) {
        return session(invocation, useCases, situation);
      }
      var configuration = new ConfigurationActions(useCases, output);
      var fine = configuration.succeed(invocation);
      var others = invocation.without(configuration::include);
      return others.actions().isEmpty()
          ? code(fine)
          : run(new ConfiguredRun(useCases, output, others, situation.audience()), fine);
    } catch (OperationFailed e) {
      return refused(e.problem());
    }
  }

  private UseCases useCases(Invocation invocation, Situation situation) {
    var all = this.useCases.get();
    var place = situation.place();
    return (place == Place.ARGUMENTS ? all : situation.session().over(all))
        .given(commandLineValues(invocation));
  }

  private int session(Invocation invocation, UseCases useCases, Situation situation) {
    var selected = invocation.actions().getFirst();
    if (situation.place() == Place.ARGUMENTS) {
      throw OperationFailed.because(
          Problem.Kind.USAGE,
          "'%s' makes sense in the shell only.".formatted(selected.action().name()),
          "'borgmatic shell' starts it; here, flags such as --repository and --archive say what is"
              + " meant.");
    }
    new SessionActions(situation.session(), useCases, output).run(selected);
    return FINE;
  }

  private int run(ConfiguredRun run, boolean fine) {
    return switch (run.run()) {
      case FINE -> code(fine);
      case FAILED -> FAILED;
      case INTERRUPTED -> INTERRUPTED;
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
