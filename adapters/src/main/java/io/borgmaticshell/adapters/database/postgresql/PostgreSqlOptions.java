package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/// What entries of `postgresql_databases` may say beyond what all servers share.
final class PostgreSqlOptions {
  static final OptionSpec FORMAT =
      OptionSpec.choice("format", "Format of the dump.", "plain", "custom", "directory", "tar")
          .usually("custom");
  static final OptionSpec COMPRESSION =
      OptionSpec.textOrNumber(
              "compression", "Compression of the dump: a level, or a method and a level.")
          .like("gzip:6");
  static final OptionSpec NO_OWNER =
      OptionSpec.flag("no_owner", "Whether to leave ownership out of dump and restore.")
          .usually("false");
  static final OptionSpec SSL_MODE =
      OptionSpec.choice(
          "ssl_mode",
          "How much the connection is protected.",
          "disable",
          "allow",
          "prefer",
          "require",
          "verify-ca",
          "verify-full");
  static final OptionSpec SSL_CERT =
      OptionSpec.text("ssl_cert", "File of the client certificate.").like("/etc/ssl/db.crt");
  static final OptionSpec SSL_KEY =
      OptionSpec.text("ssl_key", "File of the client's private key.")
          .like("/etc/ssl/private/db.key");
  static final OptionSpec SSL_ROOT_CERT =
      OptionSpec.text("ssl_root_cert", "File of the trusted root certificates.")
          .like("/etc/ssl/ca.crt");
  static final OptionSpec SSL_CRL =
      OptionSpec.text("ssl_crl", "File of the revoked certificates.").like("/etc/ssl/ca.crl");
  static final OptionSpec PG_DUMP_COMMAND =
      OptionSpec.text("pg_dump_command", "The program that dumps.").usually("pg_dump");
  static final OptionSpec PG_RESTORE_COMMAND =
      OptionSpec.text("pg_restore_command", "The program that restores.").usually("pg_restore");
  static final OptionSpec PSQL_COMMAND =
      OptionSpec.text("psql_command", "The program that runs SQL.").usually("psql");
  static final OptionSpec LIST_OPTIONS =
      OptionSpec.text("list_options", "Further psql flags when databases are listed.")
          .like("--no-psqlrc");
  static final OptionSpec ANALYZE_OPTIONS =
      OptionSpec.text("analyze_options", "Further psql flags for ANALYZE after a restore.")
          .like("--quiet");

  static final OptionSpec[] ALL = {
    FORMAT,
    COMPRESSION,
    NO_OWNER,
    SSL_MODE,
    SSL_CERT,
    SSL_KEY,
    SSL_ROOT_CERT,
    SSL_CRL,
    PG_DUMP_COMMAND,
    PG_RESTORE_COMMAND,
    PSQL_COMMAND,
    LIST_OPTIONS,
    ANALYZE_OPTIONS
  };

  /// What the clients read from their environment (PostgreSQL documentation, "Environment
  /// Variables"). What is not configured stays as inherited.
  static final Map<OptionSpec, String> ENVIRONMENT = environment();

  private PostgreSqlOptions() {}

  private static Map<OptionSpec, String> environment() {
    var variables = new LinkedHashMap<OptionSpec, String>();
    variables.put(SSL_MODE, "PGSSLMODE");
    variables.put(SSL_CERT, "PGSSLCERT");
    variables.put(SSL_KEY, "PGSSLKEY");
    variables.put(SSL_ROOT_CERT, "PGSSLROOTCERT");
    variables.put(SSL_CRL, "PGSSLCRL");
    return variables;
  }
}
