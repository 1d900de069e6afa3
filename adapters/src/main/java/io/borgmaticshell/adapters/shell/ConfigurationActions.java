package io.borgmaticshell.adapters.shell;

import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_BOOTSTRAP;
import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_GENERATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_SHOW;
import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_VALIDATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.DRY_RUN;

import io.borgmaticshell.adapters.shell.action.UseCases;
import io.borgmaticshell.adapters.shell.configuration.BootstrapFromArchive;
import io.borgmaticshell.adapters.shell.configuration.GenerateConfiguration;
import io.borgmaticshell.adapters.shell.configuration.ShowConfiguration;
import io.borgmaticshell.adapters.shell.configuration.ValidateConfiguration;
import io.borgmaticshell.adapters.shell.configuration.Voice;
import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The actions on configuration files. They need no repository and run once, before all others.
final class ConfigurationActions {
  private final UseCases useCases;
  private final Map<ActionSpec, ConfigurationAction> actions;

  ConfigurationActions(UseCases useCases, Output output) {
    var source = useCases.configurations();
    var writer = useCases.configurationWriter();
    var voice = voice(output);
    this.useCases = useCases;
    this.actions =
        Map.of(
            CONFIG_SHOW,
            (globals, flags) ->
                new ShowConfiguration(source, writer, voice).run(files(globals), flags),
            CONFIG_VALIDATE,
            (globals, flags) ->
                new ValidateConfiguration(source, writer, voice).run(files(globals), flags),
            CONFIG_GENERATE,
            (globals, flags) -> {
              new GenerateConfiguration(source, useCases.sampleConfigurations(), voice)
                  .run(flags, globals.has(DRY_RUN));
              return true;
            },
            CONFIG_BOOTSTRAP,
            (globals, flags) -> {
              new BootstrapFromArchive(source, useCases.bootstrapConfiguration(), voice)
                  .run(flags, globals.has(DRY_RUN));
              return true;
            });
  }

  /// Does one thing, and says whether it went well.
  @FunctionalInterface
  private interface ConfigurationAction {
    boolean run(FlagValues globals, FlagValues flags);
  }

  boolean include(ActionSpec action) {
    return actions.containsKey(action);
  }

  /// Runs those among the actions of an invocation.
  ///
  /// @return whether all went well
  /// @throws OperationFailed for what stops the whole invocation
  boolean succeed(Invocation invocation) {
    return invocation.actions().stream()
        .filter(selected -> include(selected.action()))
        .map(selected ->
            Optional.ofNullable(actions.get(selected.action()))
                .orElseThrow()
                .run(invocation.globals(), selected.flags()))
        .reduce(true, Boolean::logicalAnd);
  }

  private List<String> files(FlagValues globals) {
    return useCases.configurations().locate(globals.values(CONFIG));
  }

  private static Voice voice(Output output) {
    return new Voice() {
      @Override
      public void print(String text) {
        output.text(text);
      }

      @Override
      public void answer(String line) {
        output.answer(line);
      }

      @Override
      public void complain(Problem problem) {
        output.problem(problem.text());
      }
    };
  }
}
