package io.borgmaticshell.adapters.database.postgresql;

import java.util.Optional;
import java.util.regex.Pattern;

/// The version of a client or a server.
///
/// @param major what decides whether two get along
/// @param text as people know it, without what a distribution adds
record PostgreSqlVersion(int major, String text) {
  // "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" and "18.6 (Debian 18.6-3)".
  private static final Pattern PRINTED = Pattern.compile("(?:^|\\) )((\\d+)(?:[.]\\d+)*\\w*)");

  /// Reads what `--version` or `SHOW server_version` printed.
  static Optional<PostgreSqlVersion> in(String printed) {
    return Optional.of(PRINTED.matcher(printed.strip()))
        .filter(matcher -> matcher.find() && matcher.group(2).length() < 5)
        .map(found -> new PostgreSqlVersion(Integer.parseInt(found.group(2)), found.group(1)));
  }
}
