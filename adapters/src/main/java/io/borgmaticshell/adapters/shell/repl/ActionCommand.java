package io.borgmaticshell.adapters.shell.repl;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Grammar;
import io.borgmaticshell.adapters.shell.grammar.HelpText;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/// An action as Spring Shell knows commands: made from the grammar, run by the dispatcher.
public final class ActionCommand implements Command {
  private final ActionSpec action;
  private final String help;
  private final LineRunner commands;
  private final Output output;

  private ActionCommand(ActionSpec action, String help, LineRunner commands, Output output) {
    this.action = action;
    this.help = help;
    this.commands = commands;
    this.output = output;
  }

  /// One command for every action.
  public static Set<Command> all(Grammar grammar, LineRunner commands, Output output) {
    var help = new HelpText(grammar);
    return grammar.actions().stream()
        .map(action -> new ActionCommand(action, help.about(List.of(action)), commands, output))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public String getName() {
    return action.name();
  }

  @Override
  public String getDescription() {
    return action.description();
  }

  @Override
  public String getHelp() {
    return help;
  }

  @Override
  public String getGroup() {
    return action.group();
  }

  @Override
  public List<String> getAliases() {
    return action.aliases();
  }

  @Override
  public List<CommandOption> getOptions() {
    return action.flags().stream().map(ActionCommand::option).toList();
  }

  /// Runs the whole line, which may name further actions.
  @Override
  public ExitStatus execute(CommandContext context) {
    var words = context.parsedInput().arguments().stream().map(CommandArgument::value).toList();
    var code = output.divertedTo(context.outputWriter(), () -> commands.run(words));
    return code == 0 ? ExitStatus.OK : new ExitStatus(code, "failed");
  }

  private static CommandOption option(FlagSpec flag) {
    var builder =
        CommandOption.with()
            .longName(flag.name().substring(2))
            .description(flag.description())
            .required(flag.requiredExample().isPresent());
    flag.spellings().stream()
        .filter(spelling -> spelling.length() == 2)
        .forEach(spelling -> builder.shortName(spelling.charAt(1)));
    return builder.build();
  }
}
