package io.borgmaticshell.domain.option;

import java.util.List;

/// Which values an option takes.
public sealed interface OptionType {
  /// Any string.
  record Text() implements OptionType {}

  /// A whole number that fits 32 bits, or larger ones kept as `long`.
  record WholeNumber() implements OptionType {}

  /// `true` or `false`.
  record Flag() implements OptionType {}

  /// A string or a whole number; read as text.
  record TextOrNumber() implements OptionType {}

  /// One of a few words.
  record Choice(List<String> values) implements OptionType {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /// A list of strings.
  record TextList() implements OptionType {}

  /// A mapping with free keys and text values.
  record TextMap() implements OptionType {}

  /// A mapping with declared keys.
  record Section(List<OptionSpec> fields) implements OptionType {
    public Section {
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
