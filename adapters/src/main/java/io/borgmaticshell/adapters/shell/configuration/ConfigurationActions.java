package io.borgmaticshell.adapters.shell.configuration;

import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_SHOW;
import static io.borgmaticshell.adapters.shell.grammar.actions.ConfigActions.CONFIG_VALIDATE;
import static io.borgmaticshell.adapters.shell.grammar.actions.GlobalFlags.CONFIG;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.Invocation;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Selected;
import io.borgmaticshell.application.port.ConfigurationSource;
import io.borgmaticshell.application.port.ConfigurationWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The actions on configuration files, which need no repository and run once.
public final class ConfigurationActions {
  private final ConfigurationSource source;
  private final Map<ActionSpec, Predicate<Task>> actions;

  public ConfigurationActions(
      ConfigurationSource source, ConfigurationWriter writer, Voice voice) {
    this.source = source;
    this.actions =
        Map.of(
            CONFIG_SHOW,
            task -> new ShowConfiguration(source, writer, voice).run(task.files(), task.flags()),
            CONFIG_VALIDATE,
            task ->
                new ValidateConfiguration(source, writer, voice).run(task.files(), task.flags()));
  }
}
