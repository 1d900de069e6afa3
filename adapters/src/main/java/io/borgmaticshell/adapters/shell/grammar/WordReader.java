package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells actions, flags and their values apart, from left to right. Which action a flag belongs to
/// is decided later, because a flag may stand before its action.
final class WordReader {
  private final Grammar grammar;
  private final Refusals refusals;
  private final List<String> words;
  private int at;

  final List<ActionSpec> selected = new ArrayList<>();
  final Map<ActionSpec, String> operands = new LinkedHashMap<>();
  final List<Occurrence> occurrences = new ArrayList<>();
  private Optional<String> group = Optional.empty();
  private boolean verbatim;
  private Optional<Problem> problem = Optional.empty();

  /// A flag as it was typed.
  record Occurrence(String flag, Optional<String> value) {}

  WordReader(Grammar grammar, Refusals refusals, List<String> words) {
    this.grammar = grammar;
    this.refusals = refusals;
    this.words = words;
  }

  /// Reads all words, or up to the first that makes no sense.
  Optional<Problem> read() {
    while (at < words.size() && problem.isEmpty()) {
      take(words.get(at++));
    }
    group.flatMap(grammar::action).ifPresent(this::select);
    return problem.or(
        () -> group.filter(name -> grammar.action(name).isEmpty()).map(refusals::groupAlone));
  }

  /// The first word of an action whose second word may still come.
  Optional<String> openGroup() {
    return group;
  }

  private void take(String word) {
    var handingOn = selected.stream().filter(ActionSpec::handsOn).findFirst();
    if (handingOn.isPresent()) {
      takeForOthers(word, handingOn.get());
    } else if (!looksLikeFlag(word)) {
      takePlain(word);
    } else if (selected.stream().noneMatch(action -> action.flag(word).isPresent())
        && grammar.action(word).isPresent()) {
      select(grammar.action(word).orElseThrow());
    } else if (word.startsWith("--")) {
      takeLong(word);
    } else {
      takeShort(word);
    }
  }

  /// Another program gets the words, except for flags of the action before a `--`.
  private void takeForOthers(String word, ActionSpec action) {
    if (verbatim || !looksLikeFlag(word)) {
      occurrences.add(new Occurrence(FlagSpec.REST, Optional.of(word)));
    } else if (word.equals(FlagSpec.REST)) {
      verbatim = true;
    } else if (grammar.help().spelled(word)
        || action.flag(word.replaceFirst("=.*", "")).isPresent()) {
      takeLong(word);
    } else {
      occurrences.add(new Occurrence(FlagSpec.REST, Optional.of(word)));
    }
  }

  private static boolean looksLikeFlag(String word) {
    return word.length() > 1 && word.startsWith("-");
  }

  private void takePlain(String word) {
    var name = group.map(first -> first + " " + word).orElse(word);
    var action = grammar.action(name);
    if (group.isEmpty() && grammar.isGroup(word)) {
      group = Optional.of(word);
    } else if (action.isPresent()) {
      group = Optional.empty();
      select(action.get());
    } else if (group.isPresent()) {
      problem = Optional.of(refusals.unknownMember(group.get(), word));
    } else {
      takeOperand(word);
    }
  }

  private void takeOperand(String word) {
    var script = grammar.action("@").filter(action -> word.startsWith("@"));
    script.ifPresent(this::select);
    var owner = selected.stream().filter(action -> action.operand().isPresent()).findFirst();
    if (owner.isPresent() && !operands.containsKey(owner.get())) {
      operands.put(owner.get(), script.isPresent() ? word.substring(1) : word);
    } else {
      problem = Optional.of(refusals.unknownAction(word));
    }
  }

  private void select(ActionSpec action) {
    if (!selected.contains(action)) {
      selected.add(action);
    }
  }

  private void takeLong(String word) {
    var equals = word.indexOf('=');
    if (equals < 0) {
      takeFlag(word, Optional.empty());
    } else {
      takeFlag(word.substring(0, equals), Optional.of(word.substring(equals + 1)));
    }
  }

  private void takeShort(String word) {
    for (var letter = 1; letter < word.length() && problem.isEmpty(); letter++) {
      var flag = "-" + word.charAt(letter);
      if (meaning(flag).filter(spec -> spec.arity().takesValue()).isPresent()) {
        var rest = word.substring(letter + 1);
        takeFlag(flag, Optional.of(rest.replaceFirst("^=", "")).filter(text -> !rest.isEmpty()));
        return;
      }
      takeFlag(flag, Optional.empty());
    }
  }

  private void takeFlag(String flag, Optional<String> attached) {
    var meaning = meaning(flag);
    if (meaning.isEmpty()) {
      problem = Optional.of(refusals.unknownFlag(flag, selected));
    } else if (attached.isPresent() || !takesNext(meaning.get().arity())) {
      occurrences.add(new Occurrence(flag, attached));
    } else if (at < words.size() && !beginsFlag(words.get(at))) {
      occurrences.add(new Occurrence(flag, Optional.of(words.get(at++))));
    } else {
      problem = Optional.of(refusals.missingValue(flag));
    }
  }

  private boolean takesNext(Arity arity) {
    return arity.takesValue() || (at < words.size() && arity.mayTake(words.get(at)));
  }

  /// Negative numbers are values, not flags, and so is what holds a blank.
  private static boolean beginsFlag(String word) {
    return looksLikeFlag(word) && !word.contains(" ") && !word.matches("-\\d*\\.?\\d+");
  }

  /// The declaration that says whether a value follows. Actions named so far come first; a flag
  /// before its action is looked up among all.
  private Optional<FlagSpec> meaning(String flag) {
    return grammar
        .flagsOf(selected)
        .filter(spec -> spec.spelled(flag))
        .findFirst()
        .or(() -> grammar.options().find(flag).map(OptionFlag::spec))
        .or(() -> grammar.flagsOf(selected).filter(spec -> isAbbreviated(spec, flag)).findFirst());
  }

  private boolean isAbbreviated(FlagSpec spec, String flag) {
    return spec.abbreviatedBy(flag) && !grammar.globals().contains(spec);
  }
}
