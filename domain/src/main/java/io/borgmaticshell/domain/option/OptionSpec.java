package io.borgmaticshell.domain.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Declares one option of the configuration file: its key, what values it takes, and a sentence for
/// the documentation. Validation, help, sample files and the reference page are all made from
/// declarations.
///
/// @param key the key as written in the file, for example `port`
/// @param type which values are legal
/// @param description one sentence, shown to users
/// @param required whether leaving the key out is an error
/// @param usual what counts where the key is left out, in words or as a value; empty if nothing
///   does, or whatever the programs that are run do by themselves
/// @param sample a value somebody may want; see [#example]
public record OptionSpec(
    String key,
    OptionType type,
    String description,
    boolean required,
    Optional<String> usual,
    Optional<PlainValue> sample) {

  public OptionSpec {
    if (!key.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException(
          "option key '%s' must be lower-case letters, digits and underscores".formatted(key));
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("option '%s' needs a description".formatted(key));
    }
  }

  public OptionSpec(String key, OptionType type, String description, boolean required) {
    this(key, type, description, required, Optional.empty(), Optional.empty());
  }

  public static OptionSpec text(String key, String description) {
    return of(key, new OptionType.Text(), description);
  }

  public static OptionSpec number(String key, String description) {
    return of(key, new OptionType.WholeNumber(), description);
  }

  public static OptionSpec flag(String key, String description) {
    return of(key, new OptionType.Flag(), description);
  }

  public static OptionSpec texts(String key, String description) {
    return of(key, new OptionType.TextList(), description);
  }

  public static OptionSpec choice(String key, String description, String... values) {
    return of(key, new OptionType.Choice(List.of(values)), description);
  }

  public static OptionSpec choices(String key, String description, String... values) {
    return of(key, new OptionType.ChoiceList(List.of(values)), description);
  }

  /// A whole number that is a TCP port.
  public static OptionSpec port(String key, String description) {
    return of(key, new OptionType.WholeNumber(0, 65_535), description);
  }

  public static OptionSpec decimal(String key, String description) {
    return of(key, new OptionType.DecimalNumber(), description);
  }

  public static OptionSpec textMap(String key, String description) {
    return of(key, new OptionType.TextMap(), description);
  }

  public static OptionSpec section(String key, String description, OptionSpec... fields) {
    return of(key, new OptionType.Section(List.of(fields)), description);
  }

  /// A section that may be left empty.
  public static OptionSpec bareSection(String key, String description, OptionSpec... fields) {
    return of(key, new OptionType.OptionalSection(List.of(fields)), description);
  }

  public static OptionSpec sections(String key, String description, OptionSpec... fields) {
    return of(key, new OptionType.SectionList(List.of(fields)), description);
  }

  /// Text, or a whole number that is read as text.
  public static OptionSpec textOrNumber(String key, String description) {
    return of(key, new OptionType.TextOrNumber(), description);
  }

  private static OptionSpec of(String key, OptionType type, String description) {
    return new OptionSpec(key, type, description, false);
  }

  /// The same option, but leaving it out is an error.
  public OptionSpec mandatory() {
    return new OptionSpec(key, type, description, true, usual, sample);
  }

  /// The same option, where leaving it out means this.
  public OptionSpec usually(String meaning) {
    return new OptionSpec(key, type, description, required, Optional.of(meaning), sample);
  }

  /// The same option with a value somebody may want; several make a list.
  public OptionSpec like(String... values) {
    var texts = Arrays.stream(values).<PlainValue>map(PlainValue.Text::new).toList();
    return like(
        type instanceof OptionType.TextList || type instanceof OptionType.ChoiceList
            ? new PlainValue.Items(texts)
            : texts.getFirst());
  }

  public OptionSpec like(long value) {
    return like(new PlainValue.Whole(value));
  }

  public OptionSpec like(PlainValue value) {
    return new OptionSpec(key, type, description, required, usual, Optional.of(value));
  }

  /// A value somebody may want. Where none was declared, it follows from the type.
  public PlainValue example() {
    return sample.orElseGet(() -> new Example(this).value());
  }
}
