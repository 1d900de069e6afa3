package io.borgmaticshell.domain.option;

import java.util.List;

/// Declares one option of the configuration file: its key, what values it takes, and a sentence for
/// the documentation. Validation, help and the reference pages are all made from declarations.
///
/// @param key the key as written in the file, for example `port`
/// @param type which values are legal
/// @param description one sentence, shown to users
/// @param required whether leaving the key out is an error
public record OptionSpec(String key, OptionType type, String description, boolean required) {

  public OptionSpec {
    if (!key.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException(
          "option key '%s' must be lower-case letters, digits and underscores".formatted(key));
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("option '%s' needs a description".formatted(key));
    }
  }

  public static OptionSpec text(String key, String description) {
    return new OptionSpec(key, new OptionType.Text(), description, false);
  }

  public static OptionSpec number(String key, String description) {
    return new OptionSpec(key, new OptionType.WholeNumber(), description, false);
  }

  public static OptionSpec flag(String key, String description) {
    return new OptionSpec(key, new OptionType.Flag(), description, false);
  }

  public static OptionSpec texts(String key, String description) {
    return new OptionSpec(key, new OptionType.TextList(), description, false);
  }

  public static OptionSpec choice(String key, String description, String... values) {
    return new OptionSpec(key, new OptionType.Choice(List.of(values)), description, false);
  }

  public static OptionSpec choices(String key, String description, String... values) {
    return new OptionSpec(key, new OptionType.ChoiceList(List.of(values)), description, false);
  }

  /// A whole number that is a TCP port.
  public static OptionSpec port(String key, String description) {
    return new OptionSpec(key, new OptionType.WholeNumber(0, 65_535), description, false);
  }

  public static OptionSpec decimal(String key, String description) {
    return new OptionSpec(key, new OptionType.DecimalNumber(), description, false);
  }

  public static OptionSpec textMap(String key, String description) {
    return new OptionSpec(key, new OptionType.TextMap(), description, false);
  }

  public static OptionSpec section(String key, String description, OptionSpec... fields) {
    return new OptionSpec(key, new OptionType.Section(List.of(fields)), description, false);
  }

  /// A section that may be left empty.
  public static OptionSpec bareSection(String key, String description, OptionSpec... fields) {
    return new OptionSpec(key, new OptionType.OptionalSection(List.of(fields)), description, false);
  }

  public static OptionSpec sections(String key, String description, OptionSpec... fields) {
    return new OptionSpec(key, new OptionType.SectionList(List.of(fields)), description, false);
  }

  /// The same option, but leaving it out is an error.
  public OptionSpec mandatory() {
    return new OptionSpec(key, type, description, true);
  }
}
