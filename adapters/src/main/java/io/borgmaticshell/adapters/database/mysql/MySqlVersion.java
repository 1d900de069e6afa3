package io.borgmaticshell.adapters.database.mysql;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The release series of a server: `10.11` of `10.11.14-MariaDB`. Within one, dumps go both ways.
record MySqlVersion(int major, int minor) {
  private static final Pattern START = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
  private static final Comparator<MySqlVersion> ORDER =
      Comparator.comparingInt(MySqlVersion::major).thenComparingInt(MySqlVersion::minor);

  /// Empty if it is not known.
  static Optional<MySqlVersion> of(String text) {
    var start = START.matcher(text);
    return start.lookingAt()
        ? Optional.of(
            new MySqlVersion(Integer.parseInt(start.group(1)), Integer.parseInt(start.group(2))))
        : Optional.empty();
  }

  /// Whether both are known, and the first is the newer one.
  static boolean isNewer(String one, String other) {
    var first = of(one);
    var second = of(other);
    return first.isPresent() && second.isPresent() && ORDER.compare(first.get(), second.get()) > 0;
  }
}
