package io.borgmaticshell.adapters.shell.grammar;

import io.borgmaticshell.adapters.shell.grammar.Invocation.Selected;
import io.borgmaticshell.adapters.shell.grammar.Invocation.Shared;
import io.borgmaticshell.adapters.shell.grammar.WordReader.Occurrence;
import io.borgmaticshell.domain.option.OptionSetting;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one command line. A flag goes to every selected action that declares it.
final class InvocationParser {
  private final Grammar grammar;
  private final Refusals refusals;
  private final FlagValues saidBefore;
  private final Map<ActionSpec, FlagValues> values = new LinkedHashMap<>();
  private final List<OptionSetting> settings = new ArrayList<>();
  private FlagValues globals = FlagValues.NONE;

  InvocationParser(Grammar grammar, FlagValues saidBefore) {
    this.grammar = grammar;
    this.saidBefore = saidBefore;
    this.refusals = new Refusals(grammar);
  }

  Parsing parse(List<String> words) {
    var rest = words.stream().filter(word -> !grammar.help().spelled(word)).toList();
    return rest.size() < words.size() && rest.stream().limit(1).anyMatch("options"::equals)
        ? new Parsing.OptionsAsked(rest.subList(1, rest.size()))
        : parseActions(words);
  }

  private Parsing parseActions(List<String> words) {
    var reader = new WordReader(grammar, refusals, words);
    var problem = reader.read();
    if (asks(reader, grammar.version())) {
      return new Parsing.VersionAsked();
    }
    if (problem.isEmpty() && asks(reader, grammar.help())) {
      return new Parsing.HelpAsked(reader.selected);
    }
    var selected = reader.selected.isEmpty() ? grammar.defaults() : reader.selected;
    return problem
        .or(() -> reader.selected.isEmpty() ? Optional.empty() : company(selected))
        .or(() -> resolve(reader.occurrences, selected))
        .or(this::firstDoubled)
        .or(this::firstMissing)
        .<Parsing>map(Parsing.Refused::new)
        .orElseGet(() -> understood(reader));
  }

  private static boolean asks(WordReader reader, FlagSpec flag) {
    return reader.occurrences.stream().anyMatch(occurrence -> flag.spelled(occurrence.flag()));
  }

  private Optional<Problem> company(List<ActionSpec> selected) {
    return selected.size() == 1
        ? Optional.empty()
        : selected.stream().filter(ActionSpec::alone).findFirst().map(refusals::notAlone);
  }

  private Optional<Problem> resolve(List<Occurrence> occurrences, List<ActionSpec> selected) {
    selected.forEach(action -> values.put(action, FlagValues.NONE));
    var problem =
        occurrences.stream()
            .flatMap(occurrence -> assign(occurrence, selected).stream())
            .findFirst();
    values.replaceAll(this::withSaidBefore);
    return problem;
  }

  private FlagValues withSaidBefore(ActionSpec action, FlagValues given) {
    var added = given;
    for (var before : saidBefore.values().entrySet()) {
      var flag = before.getKey();
      var free =
          given.values().keySet().stream()
              .noneMatch(
                  other -> other.equals(flag) || other.excludes(flag) || flag.excludes(other));
      if (free && action.flags().contains(flag)) {
        added = added.plus(flag, before.getValue().getLast());
      }
    }
    return added;
  }

  private Optional<Problem> assign(Occurrence occurrence, List<ActionSpec> selected) {
    var flag = occurrence.flag();
    var global = grammar.global(flag);
    var text = occurrence.value().orElse("");
    global.ifPresent(spec -> globals = globals.plus(spec, text));
    global
        .flatMap(spec -> grammar.options().find(spec.name()))
        .ifPresent(option -> settings.add(option.setting(flag, text)));
    for (var action : selected) {
      action
          .flag(flag)
          .ifPresent(
              spec -> values.computeIfPresent(action, (same, given) -> given.plus(spec, text)));
    }
    var meanings =
        Stream.concat(
                global.stream(), selected.stream().flatMap(action -> action.flag(flag).stream()))
            .toList();
    return meanings.isEmpty()
        ? option(occurrence, selected)
        : meanings.stream().flatMap(spec -> misuse(spec, occurrence).stream()).findFirst();
  }

  private Optional<Problem> option(Occurrence occurrence, List<ActionSpec> selected) {
    var typed = occurrence.flag();
    var option = grammar.options().find(typed);
    if (option.isEmpty()) {
      return Optional.of(homeless(typed, selected));
    }
    var text = occurrence.value().orElse("");
    settings.add(option.get().setting(typed, text));
    return misuse(option.get().spec(), occurrence)
        .or(() ->
            option
                .get()
                .expectedInsteadOf(text)
                .map(expected -> refusals.wrongKind(typed, expected)));
  }

  private Problem homeless(String flag, List<ActionSpec> selected) {
    var candidates =
        selected.stream()
            .map(action -> action.flagsAbbreviatedBy(flag))
            .filter(flags -> flags.size() > 1)
            .findFirst();
    return candidates
        .map(flags -> refusals.ambiguousFlag(flag, flags))
        .orElseGet(() -> refusals.foreignFlag(flag, selected));
  }

  private Optional<Problem> misuse(FlagSpec spec, Occurrence occurrence) {
    var flag = occurrence.flag();
    var value = occurrence.value();
    if (value.isPresent() && spec.arity() == Arity.FLAG) {
      return Optional.of(refusals.needlessValue(flag, value.get()));
    }
    if (value.isEmpty() && spec.arity().takesValue()) {
      return Optional.of(refusals.missingValue(flag));
    }
    return value
        .filter(text -> !spec.choices().isEmpty() && !spec.choices().contains(text))
        .map(text -> refusals.wrongChoice(flag, text, spec.choices()));
  }

  private Optional<Problem> firstMissing() {
    return values.entrySet().stream()
        .flatMap(entry ->
            entry.getKey().flags().stream()
                .filter(flag -> flag.requiredExample().isPresent())
                .filter(flag -> !entry.getValue().has(flag))
                .filter(flag -> given(entry).noneMatch(other -> other.replaces(flag)))
                .map(flag -> refusals.missingFlag(entry.getKey(), flag)))
        .findFirst();
  }

  private Optional<Problem> firstDoubled() {
    return values.entrySet().stream()
        .flatMap(entry ->
            given(entry)
                .flatMap(flag ->
                    given(entry)
                        .filter(flag::excludes)
                        .map(other -> refusals.doubled(entry.getKey(), flag, other))))
        .findFirst();
  }

  private static Stream<FlagSpec> given(Map.Entry<ActionSpec, FlagValues> action) {
    return action.getKey().flags().stream().filter(action.getValue()::has);
  }

  private Parsing understood(WordReader reader) {
    var actions =
        values.entrySet().stream()
            .map(entry -> selected(reader, entry.getKey(), entry.getValue()))
            .toList();
    return new Parsing.Understood(
        new Invocation(actions, new Shared(globals, settings), reader.selected.isEmpty()));
  }

  private static Selected selected(WordReader reader, ActionSpec action, FlagValues flags) {
    return new Selected(action, flags, Optional.ofNullable(reader.operands.get(action)));
  }
}
