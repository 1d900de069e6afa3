package io.borgmaticshell.adapters.shell.grammar.actions;

import static io.borgmaticshell.adapters.shell.grammar.actions.Headings.PROGRAM;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import java.util.List;

/// The actions on configuration files.
public final class ConfigActions {
  public static final ActionSpec CONFIG_VALIDATE =
      ActionSpec.of(
              "config validate",
              PROGRAM,
              "Check the configuration files.",
              "borgmatic config validate --config ./test.yaml")
          .onItsOwn();

  /// All of them, in the order of the help.
  public static final List<ActionSpec> ALL = List.of(CONFIG_VALIDATE);

  private ConfigActions() {}
}
