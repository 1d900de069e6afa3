package io.borgmaticshell.bootstrap;

import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;

import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.repl.ActionCommand;
import io.borgmaticshell.adapters.shell.repl.BackgroundRefresh;
import io.borgmaticshell.adapters.shell.repl.GrammarCompleter;
import io.borgmaticshell.adapters.shell.repl.HistoryFile;
import io.borgmaticshell.adapters.shell.repl.PromptReader;
import io.borgmaticshell.adapters.shell.repl.Repl;
import io.borgmaticshell.adapters.shell.repl.WordsCommandParser;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/// The Spring side of the program: the prompt. Everything is named here; nothing is configured
/// automatically, because that would cost more time than starting the rest.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

  /// Runs the prompt until the user leaves.
  ///
  /// @param commands runs a line of words
  /// @return the exit code of the last command
  static int serve(Output output, LineRunner commands, PromptServices services) {
    try (var context = start(output, commands, services)) {
      return context.getBean(Repl.class).readUntilLeft();
    }
  }

  /// Makes everything the prompt needs, without showing it.
  static ConfigurableApplicationContext start(
      Output output, LineRunner commands, PromptServices services) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(Output.class, () -> output);
    context.registerBean(LineRunner.class, () -> commands);
    context.registerBean(PromptServices.class, () -> services);
    context.register(ShellConfiguration.class);
    context.refresh();
    return context;
  }

  @Bean
  CommandRegistry commandRegistry(LineRunner commands, Output output) {
    return new CommandRegistry(ActionCommand.all(GRAMMAR, commands, output));
  }

  @Bean
  CommandParser commandParser() {
    return new WordsCommandParser(GRAMMAR);
  }

  @Bean
  Terminal terminal() throws IOException {
    return TerminalBuilder.builder().name("borgmatic").system(true).build();
  }

  @Bean
  LineReader lineReader(
      Terminal terminal, Output output, LineRunner commands, Suggestions suggestions) {
    return PromptReader.on(
        terminal, new GrammarCompleter(GRAMMAR, suggestions, commands::context), history(output));
  }

  @Bean
  BackgroundRefresh backgroundRefresh(PromptServices services, LineRunner commands) {
    return services.refresh().apply(commands);
  }

  @Bean
  Suggestions suggestions(PromptServices services, BackgroundRefresh refresh) {
    return services.suggestions().apply(refresh);
  }

  @Bean
  Repl repl(LineReader lineReader, LineRunner commands, Output output, BackgroundRefresh refresh) {
    return new Repl(lineReader, commands, output, refresh);
  }

  private static Optional<Path> history(Output output) {
    try {
      return Optional.of(HistoryFile.prepare(System.getenv()));
    } catch (IOException e) {
      output.warning("What you type will not be remembered: no history file, " + e.getMessage());
      return Optional.empty();
    }
  }
}
