package io.borgmaticshell.adapters.shell.grammar.options;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.OptionFlag;
import io.borgmaticshell.adapters.shell.grammar.OptionFlag.Effect;
import io.borgmaticshell.adapters.shell.grammar.options.FlagWord.Part;
import io.borgmaticshell.domain.option.OptionPath;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the option that a flag names, step by step along the declarations.
///
/// @param word the whole flag as typed
record FlagMeaning(String word, FlagWord name) {
  private static final String NO = "no-";

  /// @param options finds an option of the top level by its key
  Optional<OptionFlag> among(Function<String, Optional<OptionSpec>> options) {
    return at(0, options, Optional.empty());
  }

  private Optional<OptionFlag> at(
      int depth, Function<String, Optional<OptionSpec>> options, Optional<OptionPath> above) {
    var part = name.parts().get(depth);
    if (depth == name.parts().size() - 1) {
      return last(part, options, above);
    }
    return options
        .apply(part.key())
        .flatMap(option ->
            fields(option.type(), part)
                .flatMap(inner -> at(depth + 1, inner, Optional.of(path(above, option, part)))));
  }

  private static Optional<Function<String, Optional<OptionSpec>>> fields(
      OptionType type, Part part) {
    return switch (type) {
      case OptionType.Section(var fields) when part.index().isEmpty() -> Optional.of(among(fields));
      case OptionType.OptionalSection(var fields) when part.index().isEmpty() ->
          Optional.of(among(fields));
      case OptionType.SectionList(var fields) when part.index().isPresent() ->
          Optional.of(among(fields));
      case OptionType.TextMap _ when part.index().isEmpty() ->
          Optional.of(key -> Optional.of(OptionSpec.text(key, "Any text.")));
      default -> Optional.empty();
    };
  }

  private static Function<String, Optional<OptionSpec>> among(List<OptionSpec> fields) {
    return key -> fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  private Optional<OptionFlag> last(
      Part part, Function<String, Optional<OptionSpec>> options, Optional<OptionPath> above) {
    if (part.index().isPresent()) {
      return options.apply(part.key()).flatMap(option -> item(option, path(above, option, part)));
    }
    return options
        .apply(part.key())
        .map(option -> whole(option, path(above, option, part)))
        .or(() -> negated(part, options, above));
  }

  private Optional<OptionFlag> item(OptionSpec option, OptionPath path) {
    return switch (option.type()) {
      case OptionType.TextList _ -> Optional.of(setting(option, path, new OptionType.Text()));
      case OptionType.ChoiceList(var values) ->
          Optional.of(setting(option, path, new OptionType.Choice(values)));
      case OptionType.SectionList(var fields) ->
          Optional.of(setting(option, path, new OptionType.Section(fields)));
      default -> Optional.empty();
    };
  }

  private OptionFlag whole(OptionSpec option, OptionPath path) {
    return option.type() instanceof OptionType.Flag
        ? saying(option, path, true)
        : setting(option, path, option.type());
  }

  // The opposite of what begins with `no_` anyway is the rest of it.
  private Optional<OptionFlag> negated(
      Part part, Function<String, Optional<OptionSpec>> options, Optional<OptionPath> above) {
    if (!part.name().startsWith(NO)) {
      return options
          .apply("no_" + part.key())
          .filter(option -> option.type() instanceof OptionType.Flag)
          .map(option -> saying(option, path(above, option, part), false));
    }
    return options
        .apply(part.key().substring(NO.length()))
        .flatMap(option -> negated(option, path(above, option, part)));
  }

  private Optional<OptionFlag> negated(OptionSpec option, OptionPath path) {
    return switch (option.type()) {
      case OptionType.Flag _ -> Optional.of(saying(option, path, false));
      case OptionType.Section _,
          OptionType.OptionalSection _,
          OptionType.TextMap _,
          OptionType.FreeMap _ ->
          Optional.of(
              new OptionFlag(
                  FlagSpec.flag("Do without %s.".formatted(option.key()), word),
                  path,
                  new Effect.Remove()));
      default -> Optional.empty();
    };
  }

  private OptionFlag saying(OptionSpec option, OptionPath path, boolean yes) {
    return new OptionFlag(FlagSpec.toggle(option.description(), word), path, new Effect.Say(yes));
  }

  private OptionFlag setting(OptionSpec option, OptionPath path, OptionType type) {
    return new OptionFlag(
        FlagSpec.value(Placeholder.of(type), option.description(), word),
        path,
        new Effect.Set(type));
  }

  private static OptionPath path(Optional<OptionPath> above, OptionSpec option, Part part) {
    var path = above.map(one -> one.key(option.key())).orElseGet(() -> OptionPath.of(option.key()));
    return part.index().isPresent() ? path.item(part.index().getAsInt()) : path;
  }
}
