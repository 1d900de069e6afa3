package io.borgmaticshell.adapters.process;

import java.util.Map;

/// Says how to install a program that is missing.
final class Packages {
  // Debian's package names; other systems use the same or similar ones.
  private static final Map<String, String> DEBIAN =
      Map.of(
          "borg", "borgbackup",
          "keepassxc-cli", "keepassxc",
          "secret-tool", "libsecret-tools",
          "sqlite3", "sqlite3",
          "pg_dump", "postgresql-client",
          "pg_dumpall", "postgresql-client",
          "pg_restore", "postgresql-client",
          "psql", "postgresql-client");

  private static final String MONGODB_TOOLS =
      "the package mongodb-database-tools, from mongodb.com; Debian has none";

  private Packages() {}

  static String providing(String program) {
    var name = program.substring(program.lastIndexOf('/') + 1);
    if (name.equals("mongodump") || name.equals("mongorestore")) {
      return MONGODB_TOOLS;
    }
    var known = DEBIAN.get(name);
    return known == null ? "with your package manager" : "on Debian: apt-get install " + known;
  }
}
