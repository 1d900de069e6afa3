package io.borgmaticshell.bootstrap;

import static io.borgmaticshell.adapters.shell.grammar.actions.RestoreActions.RESTORE;
import static io.borgmaticshell.adapters.shell.grammar.actions.StandardGrammar.GRAMMAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.Suggestions;
import io.borgmaticshell.adapters.shell.output.Output;
import io.borgmaticshell.adapters.shell.repl.BackgroundRefresh;
import io.borgmaticshell.adapters.shell.session.LineRunner;
import io.borgmaticshell.application.hook.SampleHook;
import io.borgmaticshell.application.monitoring.RunWatch;
import io.borgmaticshell.application.port.InMemoryArchives;
import io.borgmaticshell.application.port.ShellCommands;
import io.borgmaticshell.application.port.UneventfulChecks;
import io.borgmaticshell.application.port.configuration.LiteralConfigurations;
import io.borgmaticshell.application.port.database.ConnectionDetails;
import io.borgmaticshell.application.port.journal.InMemoryJournal;
import io.borgmaticshell.application.restore.plan.TargetInspector;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.test.ShellAssertions;
import org.springframework.shell.test.ShellTestClient;
import org.springframework.shell.test.autoconfigure.ShellTest;
import org.springframework.test.context.ContextConfiguration;

/// The prompt's Spring context, asked the way Spring Shell asks it.
@ShellTest
@ContextConfiguration(classes = {ShellConfiguration.class, SpringShellTest.InMemory.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpringShellTest {
  @Autowired private ShellTestClient client;
  @Autowired private CommandRegistry registry;

  @Test
  void runs_a_whole_line_with_several_actions() throws Exception {
    client.sendCommand("repo-create --encryption none");
    var screen = client.sendCommand("create repo-list -v 1");
    ShellAssertions.assertThat(screen).containsText("archive host-2026-11-23T20:21:38 stored");
    ShellAssertions.assertThat(screen).containsText("listed: host-2026-11-23T20:21:38");
  }

  @Test
  void runs_an_action_of_two_words() throws Exception {
    ShellAssertions.assertThat(client.sendCommand("config validate"))
        .containsText("All configuration files are valid");
  }

  @Test
  void knows_every_action_with_its_flags() {
    assertThat(registry.getCommands())
        .extracting(Command::getName)
        .containsExactlyInAnyOrderElementsOf(
            GRAMMAR.actions().stream().map(ActionSpec::name).toList());
    assertThat(registry.getCommandByName("restore"))
        .isInstanceOfSatisfying(
            Command.class,
            restore ->
                assertThat(restore.getOptions())
                    .extracting(option -> "--" + option.longName())
                    .containsExactlyElementsOf(
                        RESTORE.flags().stream().map(FlagSpec::name).toList()));
  }

  /// What [Wiring] gives at run time, over repositories in memory.
  static class InMemory {
    @Bean
    Output output() {
      return new Output(new StringWriter(), new StringWriter());
    }

    @Bean
    PromptServices services() {
      return new PromptServices(
          lines -> new BackgroundRefresh(List::of, access -> {}), refresh -> Suggestions.NONE);
    }

    @Bean
    LineRunner commands(Output output) {
      var archives = new InMemoryArchives();
      var configurations =
          new LiteralConfigurations()
              .with(SampleHook.configuration("/etc/a.yaml", List.of("here"), List.of()));
      return new Wiring(
              output,
              (hooks, progress) ->
                  new Outside(
                      configurations,
                      (access, question) -> "",
                      (access, command, purpose) -> {},
                      new ConnectionDetails(container -> container, (access, text) -> text),
                      archives,
                      (access, task, course, sink) ->
                          archives
                              .archives(access)
                              .forEach(archive -> sink.line("listed: " + archive.name())),
                      UneventfulChecks.MADE,
                      UneventfulChecks.MADE,
                      (access, dump, scan) -> {},
                      archives,
                      new TargetInspector(
                          (access, question) -> "", (access, path) -> OptionalLong.empty()),
                      new InMemoryJournal(),
                      command -> new ShellCommands.End(0, "it ended with exit code 0", List.of()),
                      wait -> {},
                      (configuration, dryRun) -> RunWatch.NOBODY))
          .dispatcher();
    }
  }
}
