package io.borgmaticshell.domain.option;

import java.util.List;

/// Which values an option takes.
public sealed interface OptionType {
  /// What is declared within a section, or within each section of a list; nothing of other types.
  default List<OptionSpec> fields() {
    return switch (this) {
      case Section(var fields) -> fields;
      case OptionalSection(var fields) -> fields;
      case SectionList(var fields) -> fields;
      default -> List.of();
    };
  }

  /// Any string.
  record Text() implements OptionType {}

  /// A whole number from `least` to `most`, both included.
  record WholeNumber(long least, long most) implements OptionType {
    /// Any number that fits 64 bits.
    public WholeNumber() {
      this(Long.MIN_VALUE, Long.MAX_VALUE);
    }
  }

  /// A number with or without decimals.
  record DecimalNumber() implements OptionType {}

  /// `true` or `false`.
  record Flag() implements OptionType {}

  /// A string or a whole number; usually read as text.
  record TextOrNumber() implements OptionType {}

  /// One of a few words.
  record Choice(List<String> values) implements OptionType {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /// A list of some of a few words.
  record ChoiceList(List<String> values) implements OptionType {
    public ChoiceList {
      values = List.copyOf(values);
    }
  }

  /// A list of strings.
  record TextList() implements OptionType {}

  /// A mapping with free keys and text values.
  record TextMap() implements OptionType {}

  /// A mapping with free keys and values of any kind, of which nothing but texts is kept.
  record FreeMap() implements OptionType {}

  /// A mapping with declared keys.
  record Section(List<OptionSpec> fields) implements OptionType {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /// A mapping with declared keys, or nothing: writing the bare key means something.
  record OptionalSection(List<OptionSpec> fields) implements OptionType {
    public OptionalSection {
      fields = List.copyOf(fields);
    }
  }

  /// A list of mappings with declared keys.
  record SectionList(List<OptionSpec> fields) implements OptionType {
    public SectionList {
      fields = List.copyOf(fields);
    }
  }
}
