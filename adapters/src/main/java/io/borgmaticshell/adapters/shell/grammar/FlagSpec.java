package io.borgmaticshell.adapters.shell.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Declares one flag: parsing, help and completion are all made from it.
///
/// @param spellings every way to write it, dashes included, the preferred long one last
/// @param placeholder what stands for the value in the help; empty for a [Arity#FLAG]
/// @param choices the only values allowed; none means any
/// @param requiredExample set if the flag must be given: what to add, such as `--archive latest`
/// @param replaced the name of a flag that this one stands in for; the two exclude each other
public record FlagSpec(
    List<String> spellings,
    Arity arity,
    String placeholder,
    String description,
    List<String> choices,
    Optional<String> requiredExample,
    Optional<String> replaced) {

  /// What stands before words that mean nothing to this program.
  public static final String REST = "--";

  public FlagSpec {
    spellings = List.copyOf(spellings);
    choices = List.copyOf(choices);
    if (spellings.isEmpty() || !spellings.getLast().startsWith("--")) {
      throw new IllegalArgumentException(
          "flag %s must have a long spelling, and that one last".formatted(spellings));
    }
  }

  /// Declares a flag that stands alone.
  public static FlagSpec flag(String description, String... spellings) {
    return of(Arity.FLAG, "", description, spellings);
  }

  /// Declares a flag that stands alone, or is followed by `true` or `false`.
  public static FlagSpec toggle(String description, String... spellings) {
    return of(Arity.SWITCH, "", description, spellings).oneOf("true", "false");
  }

  /// Declares a flag with one value.
  public static FlagSpec value(String placeholder, String description, String... spellings) {
    return of(Arity.VALUE, placeholder, description, spellings);
  }

  /// Declares a flag that may be given several times, each time with a value.
  public static FlagSpec repeated(String placeholder, String description, String... spellings) {
    return of(Arity.REPEATED, placeholder, description, spellings);
  }

  /// Declares that words after the action are handed on as they are, all of them after `--`.
  public static FlagSpec rest(String placeholder, String description) {
    return of(Arity.REPEATED, placeholder, description, REST);
  }

  private static FlagSpec of(
      Arity arity, String placeholder, String description, String... spellings) {
    return new FlagSpec(
        Arrays.asList(spellings),
        arity,
        placeholder,
        description,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same flag, but leaving it out is an error that is answered with this example.
  public FlagSpec required(String example) {
    return new FlagSpec(
        spellings, arity, placeholder, description, choices, Optional.of(example), replaced);
  }

  /// The same flag, but only these values are allowed.
  public FlagSpec oneOf(String... values) {
    return new FlagSpec(
        spellings,
        arity,
        placeholder,
        description,
        Arrays.asList(values),
        requiredExample,
        replaced);
  }

  /// The same flag, but given instead of another one of the same action.
  public FlagSpec insteadOf(String name) {
    return new FlagSpec(
        spellings, arity, placeholder, description, choices, requiredExample, Optional.of(name));
  }

  boolean replaces(FlagSpec other) {
    return replaced.equals(Optional.of(other.name()));
  }

  /// Whether only one of the two may be given: one replaces the other, or both the same.
  boolean excludes(FlagSpec other) {
    return !equals(other)
        && (replaces(other) || (replaced.isPresent() && replaced.equals(other.replaced)));
  }

  /// The preferred spelling, such as `--archive`.
  public String name() {
    return spellings.getLast();
  }

  boolean spelled(String word) {
    return spellings.contains(word);
  }

  boolean abbreviatedBy(String word) {
    return word.startsWith("--")
        && word.length() > 2
        && spellings.stream().anyMatch(spelling -> spelling.startsWith(word));
  }
}
