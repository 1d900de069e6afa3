package io.borgmaticshell.adapters.database.mysql;

import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// What entries of `mariadb_databases` and `mysql_databases` may say beyond what all servers share.
final class MySqlOptions {
  static final OptionSpec SKIP_NAMES =
      OptionSpec.texts("skip_names", "Databases to leave out of 'name: all'.")
          .like("scratch", "test");
  static final OptionSpec SOCKET_PATH =
      OptionSpec.text("socket_path", "File of the local socket to connect to.")
          .like("/run/mysqld/mysqld.sock");
  static final OptionSpec RESTORE_SOCKET_PATH =
      OptionSpec.text("restore_socket_path", "Local socket to restore to.")
          .like("/run/mysqld2/mysqld.sock")
          .usually("socket_path");
  static final OptionSpec PASSWORD_TRANSPORT =
      OptionSpec.choice(
              "password_transport", "How the clients get user and password.", "pipe", "environment")
          .usually("pipe");
  static final OptionSpec TLS =
      OptionSpec.flag("tls", "Whether to ask for, or do without, an encrypted connection.");
  static final OptionSpec RESTORE_TLS =
      OptionSpec.flag("restore_tls", "The same for restores.").usually("tls");
  static final OptionSpec EVENTS =
      OptionSpec.flag("events", "Whether to dump events.").usually("true");
  static final OptionSpec ROUTINES =
      OptionSpec.flag("routines", "Whether to dump stored routines.").usually("true");
  static final OptionSpec TABLESPACES =
      OptionSpec.flag("tablespaces", "Whether to dump tablespaces.").usually("true");
  static final OptionSpec FORMAT =
      OptionSpec.choice(
          "format", "With 'name: all': 'sql' makes one dump for each database.", "sql");
  static final OptionSpec ADD_DROP_DATABASE =
      OptionSpec.flag("add_drop_database", "Whether a restore first drops the database.")
          .usually("true");
  static final OptionSpec LIST_OPTIONS =
      OptionSpec.text("list_options", "Further flags when databases are listed.").like("--silent");

  private MySqlOptions() {}

  static List<String> remarks(DatabaseEntry entry) {
    return entry.options().has(SKIP_NAMES) && !entry.name().equals(DumpId.ALL)
        ? List.of("'skip_names' counts only with 'name: all'.")
        : List.of();
  }

  static List<OptionSpec> of(MySqlFlavour flavour) {
    return EntryOptions.ofServer(
        SKIP_NAMES,
        SOCKET_PATH,
        RESTORE_SOCKET_PATH,
        PASSWORD_TRANSPORT,
        TLS,
        RESTORE_TLS,
        EVENTS,
        ROUTINES,
        TABLESPACES,
        FORMAT,
        ADD_DROP_DATABASE,
        LIST_OPTIONS,
        flavour.dumpCommand(),
        flavour.clientCommand());
  }
}
