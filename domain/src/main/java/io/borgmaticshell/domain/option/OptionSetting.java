package io.borgmaticshell.domain.option;

/// What one word of the command line says about one option.
///
/// @param flag as it was typed, for messages: `--lock-wait`
public record OptionSetting(String flag, OptionPath path, Change change) {

  /// What becomes of the option.
  public sealed interface Change {
    /// It gets a value.
    ///
    /// @param type what the option takes; says how to read the text
    /// @param text as it was typed; may be a secret
    record Value(OptionType type, String text) implements Change {
      @Override
      public String toString() {
        return "a value";
      }
    }

    /// It counts as left out.
    record Removal() implements Change {}
  }

  public static OptionSetting value(String flag, OptionPath path, OptionType type, String text) {
    return new OptionSetting(flag, path, new Change.Value(type, text));
  }

  public static OptionSetting removal(String flag, OptionPath path) {
    return new OptionSetting(flag, path, new Change.Removal());
  }
}
