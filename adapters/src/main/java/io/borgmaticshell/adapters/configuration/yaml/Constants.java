package io.borgmaticshell.adapters.configuration.yaml;

import io.borgmaticshell.application.command.ShellWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `{name}` in text by the value that `constants:` gives it. Names without a value stay,
/// and so does `\{name\}`, without its backslashes. In commands values become words of the shell,
/// and what is escaped stays escaped, because placeholders of commands are filled later.
public final class Constants {
  private static final String KEY = "constants";
  private static final Pattern REFERENCE =
      Pattern.compile("\\\\\\{(?<escaped>\\w+)\\\\}|\\{(?<name>\\w+)}");
  private static final Pattern COMMANDS = Pattern.compile("run|on_error|(before|after)_\\w+");

  private static final int MOST_CHARACTERS = 8_000_000;

  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Findings findings;
  private long characters;

  public Constants(Findings findings) {
    this.findings = findings;
  }

  /// The same document with its constants in their places.
  public Value.Mapping resolve(Value.Mapping document) {
    document
        .find(KEY)
        .map(Value.Member::value)
        .filter(Value.Mapping.class::isInstance)
        .ifPresent(constants ->
            ((Value.Mapping) constants)
                .members()
                .forEach((name, member) -> values.put(name, member.value())));
    return values.isEmpty() ? document : within(document, false);
  }

  private Value.Mapping within(Value.Mapping mapping, boolean command) {
    var members = new TreeMap<String, Value.Member>();
    mapping
        .members()
        .forEach((key, member) -> {
          var inCommand = command || COMMANDS.matcher(key).matches();
          members.put(key, new Value.Member(member.key(), within(member.value(), inCommand)));
        });
    return new Value.Mapping(members, mapping.place());
  }

  private Value within(Value value, boolean command) {
    return switch (value) {
      case Value.Text text -> filled(text, command);
      case Value.Items list ->
          new Value.Items(
              list.items().stream().map(item -> within(item, command)).toList(), list.place());
      case Value.Mapping mapping -> within(mapping, command);
      case Value scalar -> scalar;
    };
  }

  private Value.Text filled(Value.Text text, boolean command) {
    UnaryOperator<String> quoting = command ? ShellWords::quote : UnaryOperator.identity();
    var filled = new boolean[] {text.filled()};
    var result =
        REFERENCE
            .matcher(text.text())
            .replaceAll(match -> {
              if (match.group("escaped") != null) {
                return Matcher.quoteReplacement(
                    command ? match.group() : "{" + match.group("escaped") + "}");
              }
              var value = valueOf(match, text.place());
              filled[0] |= value.isPresent();
              return Matcher.quoteReplacement(value.map(quoting).orElse(match.group()));
            });
    return new Value.Text(result, text.place(), filled[0]);
  }

  // Constants made of constants can stand for billions of characters.
  private Optional<String> valueOf(MatchResult match, Place place) {
    var name = match.group("name");
    var value = values.get(name);
    if (value == null || value instanceof Value.Nothing) {
      return Optional.empty();
    }
    if (!texts.containsKey(name)) {
      var text = textOf(name, value, place);
      texts.put(name, text);
    }
    var text = texts.get(name);
    characters += text.map(String::length).orElse(0);
    if (characters > MOST_CHARACTERS) {
      findings.add(place, "the constants stand for too much text");
      findings.throwIfAny();
    }
    return text;
  }

  // A constant may be made of others.
  private Optional<String> textOf(String name, Value value, Place place) {
    if (!open.add(name)) {
      return useless(place, "the constant '%s' leads back to itself".formatted(name));
    }
    var text =
        switch (value) {
          case Value.Text inner -> Optional.of(filled(inner, false).text());
          case Value.Whole whole -> Optional.of(whole.number().toString());
          case Value.Decimal decimal -> Optional.of(Double.toString(decimal.number()));
          case Value.Flag flag -> Optional.of(flag.set() ? "True" : "False");
          default -> useless(place, "the constant '%s' is %s".formatted(name, value.kind()));
        };
    open.remove(name);
    return text;
  }

  private Optional<String> useless(Place place, String why) {
    findings.add(place, why + " and cannot be part of a text");
    return Optional.empty();
  }
}
