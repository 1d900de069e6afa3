package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.option.OptionPath;
import io.borgmaticshell.domain.option.OptionSetting;
import io.borgmaticshell.domain.option.OptionType;
import java.util.Optional;

/// A flag that sets an option of the configuration file.
public record OptionFlag(FlagSpec spec, OptionPath path, Effect effect) {

  /// What the flag does to its option.
  public sealed interface Effect {
    /// Sets it to the value that follows.
    record Set(OptionType type) implements Effect {}

    /// Says yes or no.
    record Say(boolean yes) implements Effect {}

    /// Counts it as left out.
    record Remove() implements Effect {}
  }

  /// What this says about the option.
  ///
  /// @param typed the flag as it was written
  /// @param text the value after it; empty if there is none
  OptionSetting setting(String typed, String text) {
    return switch (effect) {
      case Effect.Set(var type) -> OptionSetting.value(typed, path, type, text);
      case Effect.Say(var yes) -> {
        var said = yes != text.equals("false");
        yield OptionSetting.value(typed, path, new OptionType.Flag(), Boolean.toString(said));
      }
      case Effect.Remove() -> OptionSetting.removal(typed, path);
    };
  }

  /// The same flag, with the words its option takes.
  FlagSpec suggestive() {
    return effect instanceof Effect.Set(OptionType.Choice(var values))
        ? spec.oneOf(values.toArray(String[]::new))
        : spec;
  }

  /// What is expected instead of a text that cannot be meant; empty for a good one. Only numbers
  /// are looked at here: the rest depends on the file as a whole.
  Optional<String> expectedInsteadOf(String text) {
    return switch (effect) {
      case Effect.Set(OptionType.WholeNumber _) ->
          text.strip().matches("[-+]?\\d[\\d_]*")
              ? Optional.empty()
              : Optional.of("a whole number");
      case Effect.Set(OptionType.DecimalNumber _) ->
          text.strip().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")
              ? Optional.empty()
              : Optional.of("a number");
      default -> Optional.empty();
    };
  }
}
