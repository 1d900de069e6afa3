package io.borgmaticshell.adapters.borg.program;

import java.util.Locale;

/// Bytes as Borg writes them: `1.22 kB` (Borg documentation, "General", units).
public final class BorgSize {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  private static final double STEP = 1000;

  private BorgSize() {}

  /// The number with the largest unit that leaves it at least 1.
  public static String text(long bytes) {
    var unit = 0;
    var amount = (double) bytes;
    while (Math.abs(amount) >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.2f %s", amount, UNITS[unit]);
  }
}
