package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Says what is wrong with a command line.
final class Refusals {
  private static final int LONGEST = 80;

  private final Grammar grammar;

  Refusals(Grammar grammar) {
    this.grammar = grammar;
  }

  // A word of a megabyte is no help to anybody.
  private static String shown(String word) {
    var letters = word.codePoints().limit(LONGEST + 1L).toArray();
    var text = new StringBuilder();
    for (var letter : letters) {
      text.appendCodePoint(Character.isISOControl(letter) ? '?' : letter);
    }
    return letters.length <= LONGEST
        ? text.toString()
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  Problem unknownAction(String word) {
    var names = grammar.actions().stream().flatMap(ActionSpec::names);
    return usage(
        "There is no action '%s'.".formatted(shown(word)),
        Nearest.question(word, names).orElse("") + "'borgmatic --help' shows every action.");
  }

  Problem unknownMember(String group, String word) {
    return usage(
        "There is no action '%s %s'.".formatted(group, shown(word)),
        "%sKnown: %s."
            .formatted(
                Nearest.question(word, grammar.membersOf(group).stream()).orElse(""),
                members(group)));
  }

  Problem groupAlone(String group) {
    return usage("'%s' is only half an action.".formatted(group), "Add a word: " + members(group));
  }

  private String members(String group) {
    return grammar.membersOf(group).stream()
        .map(member -> group + " " + member)
        .collect(Collectors.joining(", "));
  }

  Problem unknownFlag(String word, List<ActionSpec> selected) {
    var spellings = grammar.flagsOf(selected).flatMap(flag -> flag.spellings().stream());
    var options = grammar.options().all().map(option -> option.spec().name());
    // Which item of a list is meant does not matter for the likeness.
    var guess =
        Nearest.question(word, spellings)
            .or(() -> Nearest.question(word.replaceAll("\\[\\d+]", "[0]"), options));
    return usage(
        "There is no flag %s.".formatted(shown(word)), guess.orElse("") + helpFor(selected));
  }

  Problem foreignFlag(String word, List<ActionSpec> selected) {
    var owners =
        grammar.actions().stream()
            .filter(action -> action.flag(word).isPresent())
            .map(ActionSpec::name)
            .collect(Collectors.joining(", "));
    return usage(
        "%s has no flag %s.".formatted(names(selected), shown(word)),
        (owners.isEmpty() ? "" : "It belongs to %s. ".formatted(owners)) + helpFor(selected));
  }

  Problem ambiguousFlag(String word, List<FlagSpec> candidates) {
    return usage(
        "%s may be short for several flags.".formatted(word),
        "Write one of: %s."
            .formatted(candidates.stream().map(FlagSpec::name).collect(Collectors.joining(", "))));
  }

  Problem missingValue(String word) {
    return usage(
        "%s needs a value.".formatted(word),
        "Write %s; this way it may even begin with '-'."
            .formatted(word.startsWith("--") ? word + "=VALUE" : word + "VALUE"));
  }

  Problem needlessValue(String word, String value) {
    return usage(
        "%s takes no value, so '%s' is one word too many.".formatted(word, shown(value)),
        "Write just %s, or leave it out.".formatted(word));
  }

  Problem wrongKind(String word, String expected) {
    return usage(
        "%s needs %s.".formatted(word, expected),
        "'borgmatic --help options' shows what each option takes.");
  }

  Problem wrongChoice(String word, String value, List<String> choices) {
    return usage(
        "%s cannot be '%s'.".formatted(word, shown(value)),
        "Choose one of: %s.".formatted(String.join(", ", choices)));
  }

  Problem missingFlag(ActionSpec action, FlagSpec flag) {
    return usage(
        "%s needs %s.".formatted(action.name(), flag.name()),
        "Add it%s, for example: borgmatic %s %s"
            .formatted(
                substitutes(action, flag), action.name(), flag.requiredExample().orElseThrow()));
  }

  private static String substitutes(ActionSpec action, FlagSpec flag) {
    return action.flags().stream()
        .filter(other -> other.replaces(flag))
        .map(other -> " or " + other.name())
        .collect(Collectors.joining());
  }

  Problem doubled(ActionSpec action, FlagSpec flag, FlagSpec other) {
    return usage(
        "%s takes %s or %s, not both.".formatted(action.name(), other.name(), flag.name()),
        "Leave one of them out.");
  }

  Problem notAlone(ActionSpec action) {
    return usage(
        "'%s' must be the only action.".formatted(action.name()), "Run the others separately.");
  }

  private static String helpFor(List<ActionSpec> selected) {
    return selected.isEmpty()
        ? "'borgmatic --help' shows every flag."
        : selected.stream()
            .map(action -> "'borgmatic %s --help'".formatted(action.name()))
            .collect(Collectors.joining(" and ", "See ", "."));
  }

  private static String names(List<ActionSpec> selected) {
    return selected.stream().map(ActionSpec::name).collect(Collectors.joining(", "));
  }

  private static Problem usage(String what, String advice) {
    return new Problem(Problem.Kind.USAGE, what, advice);
  }
}
