package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.adapters.configuration.yaml.Findings;
import io.borgmaticshell.adapters.configuration.yaml.Value;
import io.borgmaticshell.domain.configuration.CommandOptions;
import io.borgmaticshell.domain.configuration.CourseOptions;
import java.math.BigInteger;
import java.util.function.BiConsumer;

/// Finds what is wrong with commands and exit codes although each value alone is legal.
final class CourseRules {
  private static final String BEFORE = CommandOptions.BEFORE.key();
  private static final String AFTER = CommandOptions.AFTER.key();
  private static final String STATES = CommandOptions.STATES.key();

  private final Findings findings;

  CourseRules(Findings findings) {
    this.findings = findings;
  }

  void examine(Value.Mapping contents) {
    each(contents, CommandOptions.COMMANDS.key(), this::command);
    each(contents, CourseOptions.BORG_EXIT_CODES.key(), this::exitCode);
  }

  private static void each(
      Value.Mapping contents, String key, BiConsumer<Value.Mapping, String> check) {
    var items = contents.items(key);
    for (var i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Value.Mapping entry) {
        check.accept(entry, "%s[%d]".formatted(key, i));
      }
    }
  }

  private void command(Value.Mapping entry, String path) {
    var before = entry.find(BEFORE).isPresent();
    if (before == entry.find(AFTER).isPresent()) {
      findings.add(
          entry.place(),
          before
              ? "`%s` has both `before` and `after`; make two entries of it".formatted(path)
              : "`%s` needs `before` or `after`".formatted(path));
    } else if (before) {
      entry
          .find(STATES)
          .ifPresent(states ->
              findings.add(
                  states.key(),
                  "`%s.states` goes with `after` only; nothing has ended before a step"
                      .formatted(path)));
    }
  }

  private void exitCode(Value.Mapping entry, String path) {
    if (entry.find(CourseOptions.CODE.key()).map(Value.Member::value).orElse(entry)
            instanceof Value.Whole code
        && code.number().equals(BigInteger.ZERO)) {
      findings.add(code.place(), "`%s.code` must not be 0, which is success".formatted(path));
    }
  }
}
