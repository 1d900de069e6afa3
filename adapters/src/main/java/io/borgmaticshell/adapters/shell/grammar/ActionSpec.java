package io.borgmaticshell.adapters.shell.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Declares one action of the command line.
///
/// @param name as users type it; two words for an action of a group, such as `config validate`
/// @param aliases other ways to type it; single letters with a dash come from older versions
/// @param group the heading it stands under in the help
/// @param examples whole command lines that do something useful, the most usual first
/// @param operand what a plain word after the action is; empty if none is allowed
/// @param alone whether it refuses the company of other actions
public record ActionSpec(
    String name,
    List<String> aliases,
    String group,
    String description,
    List<String> examples,
    List<FlagSpec> flags,
    Optional<String> operand,
    boolean alone) {

  public ActionSpec {
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
    flags = List.copyOf(flags);
  }

  /// Declares an action without flags.
  public static ActionSpec of(String name, String group, String description, String example) {
    return new ActionSpec(
        name, List.of(), group, description, List.of(example), List.of(), Optional.empty(), false);
  }

  /// The same action, with other names.
  public ActionSpec called(String... names) {
    return new ActionSpec(
        name, Arrays.asList(names), group, description, examples, flags, operand, alone);
  }

  /// The same action, with flags.
  public ActionSpec with(FlagSpec... specs) {
    return new ActionSpec(
        name, aliases, group, description, examples, Arrays.asList(specs), operand, alone);
  }

  /// The same action, followed by a plain word.
  public ActionSpec on(String operandName) {
    return new ActionSpec(
        name, aliases, group, description, examples, flags, Optional.of(operandName), alone);
  }

  /// The same action, refusing the company of others.
  public ActionSpec onItsOwn() {
    return new ActionSpec(name, aliases, group, description, examples, flags, operand, true);
  }

  /// The same action, with more examples.
  public ActionSpec also(String... more) {
    var all = Stream.concat(examples.stream(), Arrays.stream(more)).toList();
    return new ActionSpec(name, aliases, group, description, all, flags, operand, alone);
  }

  /// The most usual example.
  public String example() {
    return examples.getFirst();
  }

  /// Every way to type it.
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }

  boolean isCalled(String word) {
    return names().anyMatch(word::equals);
  }

  /// Whether words after the action are handed on as they are. Such an action declares the flag
  /// `--`, which gets them.
  boolean handsOn() {
    return flags.stream().anyMatch(flag -> flag.spelled(FlagSpec.REST));
  }

  /// The flag that a word means: spelled out, or by the beginning of exactly one.
  Optional<FlagSpec> flag(String word) {
    var spelled = flags.stream().filter(flag -> flag.spelled(word)).findFirst();
    return spelled.isPresent() ? spelled : onlyOneAbbreviatedBy(word);
  }

  /// The flags whose spelling begins with a word.
  List<FlagSpec> flagsAbbreviatedBy(String word) {
    return flags.stream().filter(flag -> flag.abbreviatedBy(word)).toList();
  }

  private Optional<FlagSpec> onlyOneAbbreviatedBy(String word) {
    var abbreviated = flagsAbbreviatedBy(word);
    return abbreviated.size() == 1 ? Optional.of(abbreviated.getFirst()) : Optional.empty();
  }
}
