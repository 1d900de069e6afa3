package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.choices;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.texts;

import io.borgmaticshell.domain.hook.CommandHook;
import io.borgmaticshell.domain.hook.Ending;
import io.borgmaticshell.domain.hook.Order;
import io.borgmaticshell.domain.hook.Scope;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The top-level options that run commands around the steps of a run.
public final class CommandOptions {
  /// What `when` and `skip_actions` may name.
  static final String[] ACTIONS = {
    "borg",
    "break-lock",
    "browse",
    "check",
    "compact",
    "config",
    "create",
    "delete",
    "diff",
    "dumps",
    "export-tar",
    "extract",
    "info",
    "key",
    "list",
    "mount",
    "prune",
    "recreate",
    "repo-create",
    "repo-delete",
    "repo-info",
    "repo-list",
    "restore",
    "transfer",
    "umount",
    "undo"
  };

  public static final OptionSpec BEFORE =
      choice(
          "before",
          "Before which step to run; this or 'after'.",
          "action",
          "repository",
          "configuration",
          "everything");
  public static final OptionSpec AFTER =
      choice(
          "after",
          "After which step to run, or after an error.",
          "action",
          "repository",
          "configuration",
          "everything",
          "error");
  private static final OptionSpec WHEN =
      choices("when", "For which actions only.", ACTIONS).like("create");
  public static final OptionSpec STATES =
      choices("states", "After which outcomes only.", "finish", "fail").like("fail");
  private static final OptionSpec RUN =
      texts("run", "The commands, each for a shell.").like("echo done").mandatory();

  public static final OptionSpec COMMANDS =
      sections("commands", "Commands to run at certain moments.", BEFORE, AFTER, WHEN, STATES, RUN)
          .like(
              new PlainValue.Items(
                  List.of(
                      PlainValue.Mapping.of(
                          Map.entry(BEFORE.key(), new PlainValue.Text("action")),
                          Map.entry(WHEN.key(), WHEN.example()),
                          Map.entry(RUN.key(), RUN.example())),
                      PlainValue.Mapping.of(
                          Map.entry(AFTER.key(), new PlainValue.Text("action")),
                          Map.entry(WHEN.key(), WHEN.example()),
                          Map.entry(STATES.key(), STATES.example()),
                          Map.entry(RUN.key(), RUN.example())))));

  /// Older ways to write [#COMMANDS]; they are rewritten before a file is read.
  public static final List<OptionSpec> OLDER =
      Stream.of(
              "before_actions",
              "after_actions",
              "before_backup",
              "after_backup",
              "before_prune",
              "after_prune",
              "before_compact",
              "after_compact",
              "before_check",
              "after_check",
              "before_extract",
              "after_extract",
              "before_everything",
              "after_everything",
              "on_error")
          .map(key -> texts(key, "Commands to run at this moment.").like("echo here"))
          .toList();

  private CommandOptions() {}

  /// The entries of `commands:`, in order.
  public static List<CommandHook> hooks(Options options) {
    return options.sections(COMMANDS).stream().map(CommandOptions::hook).toList();
  }

  private static CommandHook hook(Options entry) {
    var order = entry.has(BEFORE) ? Order.BEFORE : Order.AFTER;
    var scope = entry.text(order == Order.BEFORE ? BEFORE : AFTER).orElseThrow();
    return new CommandHook(
        order,
        Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
        entry.has(WHEN) ? Optional.of(Set.copyOf(entry.texts(WHEN))) : Optional.empty(),
        entry.has(STATES) ? Optional.of(endings(entry)) : Optional.empty(),
        entry.texts(RUN));
  }

  private static Set<Ending> endings(Options entry) {
    return entry.texts(STATES).stream()
        .map(state -> Ending.valueOf(state.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
