package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.FlagSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.application.task.Manner;
import java.util.EnumSet;
import java.util.Set;

/// Collects the manners that flags stand for.
final class Manners {
  private final FlagValues flags;
  private final Set<Manner> manners = EnumSet.noneOf(Manner.class);

  Manners(FlagValues flags) {
    this.flags = flags;
  }

  Manners with(FlagSpec flag, Manner manner) {
    if (flags.has(flag)) {
      manners.add(manner);
    }
    return this;
  }

  /// The flag given twice means more than once.
  Manners with(FlagSpec flag, Manner once, Manner twice) {
    if (flags.has(flag)) {
      manners.add(flags.values(flag).size() > 1 ? twice : once);
    }
    return this;
  }

  Set<Manner> all() {
    return manners;
  }
}
