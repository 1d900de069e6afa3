package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.Optional;

/// In what MariaDB and MySQL differ.
///
/// @param dumpProgram the usual dump program
/// @param dumpCommand the option that names another
/// @param client the usual client
/// @param clientCommand the option that names another
/// @param neverDumped databases that belong to the server itself
/// @param systemFlag saves users, functions and servers instead of the database `mysql`
/// @param dumpDefaults words for the dump program that the user's own words may overrule
/// @param encrypted words that ask for an encrypted connection
/// @param unencrypted words that do without
record MySqlFlavour(
    HookName hook,
    String dumpProgram,
    OptionSpec dumpCommand,
    String client,
    OptionSpec clientCommand,
    List<String> neverDumped,
    Optional<String> systemFlag,
    List<String> dumpDefaults,
    List<String> encrypted,
    List<String> unencrypted) {

  static final MySqlFlavour MARIADB =
      new MySqlFlavour(
          new HookName("mariadb_databases"),
          "mariadb-dump",
          OptionSpec.text("mariadb_dump_command", "The program that dumps.")
              .usually("mariadb-dump"),
          "mariadb",
          OptionSpec.text("mariadb_command", "The program that lists and restores.")
              .usually("mariadb"),
          List.of("information_schema", "performance_schema", "sys"),
          // The tables of the database `mysql` cannot be restored while the server runs on them.
          Optional.of("--system=users,udfs,servers"),
          // Where a column takes its default from a sequence, no row could be loaded between LOCK
          // TABLES and UNLOCK TABLES, because they lock the table and not the sequence.
          List.of("--skip-add-locks"),
          List.of("--ssl"),
          List.of("--skip-ssl"));

  static final MySqlFlavour MYSQL =
      new MySqlFlavour(
          new HookName("mysql_databases"),
          "mysqldump",
          OptionSpec.text("mysql_dump_command", "The program that dumps.").usually("mysqldump"),
          "mysql",
          OptionSpec.text("mysql_command", "The program that lists and restores.").usually("mysql"),
          List.of("information_schema", "performance_schema", "sys", "mysql"),
          Optional.empty(),
          // The dump would set the transaction identifiers of the server, which none accepts that
          // has some of them already: a restore into the same server would fail.
          List.of("--loose-set-gtid-purged=OFF"),
          // MySQL 8 knows only --ssl-mode; MariaDB's client, which many systems install under the
          // name of mysql, knows only --ssl. Each ignores what it does not know after --loose.
          List.of("--loose-ssl", "--loose-ssl-mode=REQUIRED"),
          List.of("--loose-skip-ssl", "--loose-ssl-mode=DISABLED"));
}
