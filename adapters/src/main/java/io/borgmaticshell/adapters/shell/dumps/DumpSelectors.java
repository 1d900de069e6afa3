package io.borgmaticshell.adapters.shell.dumps;

import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.DATABASE;
import static io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags.HOOK;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_CONTAINER;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_HOSTNAME;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_LABEL;
import static io.borgmaticshell.adapters.shell.grammar.actions.SelectionFlags.ORIGINAL_PORT;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.OriginSelector;
import io.borgmaticshell.domain.restore.RestoreSelector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the flags that say which dumps are meant.
public final class DumpSelectors {
  private static final int HIGHEST_PORT = 65535;

  private DumpSelectors() {}

  /// One selector for each database that is named, else one for any.
  ///
  /// @throws OperationFailed USAGE if a value cannot be what it should
  public static List<RestoreSelector> of(FlagValues flags) {
    var hook = flags.value(HOOK).map(DumpSelectors::hook);
    var origin =
        new OriginSelector(
            flags.value(ORIGINAL_HOSTNAME),
            port(flags, ORIGINAL_PORT),
            flags.value(ORIGINAL_LABEL),
            flags.value(ORIGINAL_CONTAINER));
    var databases = flags.values(DATABASE);
    return databases.isEmpty()
        ? List.of(new RestoreSelector(Optional.empty(), hook, origin))
        : databases.stream()
            .map(name -> new RestoreSelector(Optional.of(name), hook, origin))
            .toList();
  }

  private static HookName hook(String text) {
    if (!HookName.isValid(text)) {
      throw usage(
          "--hook %s cannot be a kind of database.".formatted(text), "Use a word like postgresql.");
    }
    return HookName.of(text);
  }

  /// A port; none where the flag was left out or has an empty value.
  ///
  /// @throws OperationFailed USAGE if it is no port
  public static OptionalInt port(FlagValues flags, FlagSpec flag) {
    var text = flags.value(flag).orElse("");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw usage(
          "%s %s is no port.".formatted(flag.name(), text), "Give a number from 0 to 65535.");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static OperationFailed usage(String what, String advice) {
    return OperationFailed.because(Problem.Kind.USAGE, what, advice);
  }
}
