package io.borgmaticshell.adapters.configuration.older;

import io.borgmaticshell.adapters.configuration.yaml.Place;
import io.borgmaticshell.adapters.configuration.yaml.Value;

/// In newer releases of borgmatic one word says what two flags say: `statistics: quick`.
final class StatisticsWord {
  private static final String STATISTICS = "statistics";
  private static final String QUICK_STATISTICS = "quick_statistics";

  private StatisticsWord() {}

  /// The same options with the flags instead of the word.
  static Value.Mapping replaced(Value.Mapping options) {
    var member = options.members().get(STATISTICS);
    if (member == null || !(member.value() instanceof Value.Text(var word, var place, var _))) {
      return options;
    }
    return switch (word) {
      case "standard" -> options.with(STATISTICS, flag(member, true, place));
      case "none" -> options.with(STATISTICS, flag(member, false, place));
      case "quick" -> options.without(STATISTICS).with(QUICK_STATISTICS, flag(member, true, place));
      default -> options;
    };
  }

  private static Value.Member flag(Value.Member member, boolean set, Place place) {
    return new Value.Member(member.key(), new Value.Flag(set, place));
  }
}
