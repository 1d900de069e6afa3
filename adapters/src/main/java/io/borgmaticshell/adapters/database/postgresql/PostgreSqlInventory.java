package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Inventory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lists the objects of a database the way `DROP` names them, and drops some: `pg_restore --clean`
/// leaves alone what is not in the dump (PostgreSQL documentation, "System Catalogs").
final class PostgreSqlInventory {
  private static final String LARGE_OBJECT = "LARGE OBJECT ";
  private static final Pattern KIND = Pattern.compile("^((?:MATERIALIZED |FOREIGN )?[A-Z]+) ");

  // What belongs to an extension, to a table or to the server itself comes and goes with that.
  private static final String OBJECTS =
      """
      SET search_path = '';
      WITH owned AS (
        SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype IN ('e', 'i', 'a', 'P', 'S')
          AND (deptype = 'e' OR refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass)
      ), own AS (
        SELECT oid, nspname FROM pg_catalog.pg_namespace
          WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
      )
      SELECT object FROM (
      SELECT 'EXTENSION ' || pg_catalog.quote_ident(extname) FROM pg_catalog.pg_extension
        WHERE extname <> 'plpgsql'
      UNION ALL
      SELECT 'SCHEMA ' || pg_catalog.quote_ident(nspname) FROM own
        WHERE oid NOT IN (SELECT objid FROM owned
          WHERE classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
      UNION ALL
      SELECT CASE relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW '
          WHEN 'S' THEN 'SEQUENCE ' WHEN 'f' THEN 'FOREIGN TABLE ' ELSE 'TABLE ' END
          || oid::pg_catalog.regclass
        FROM pg_catalog.pg_class
        WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relpersistence <> 't'
          AND relnamespace IN (SELECT oid FROM own)
          AND oid NOT IN (SELECT objid FROM owned
            WHERE classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
      UNION ALL
      SELECT CASE prokind WHEN 'a' THEN 'AGGREGATE ' WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION '
          END || oid::pg_catalog.regprocedure
        FROM pg_catalog.pg_proc
        WHERE pronamespace IN (SELECT oid FROM own)
          AND oid NOT IN (SELECT objid FROM owned
            WHERE classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
      UNION ALL
      SELECT CASE typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || t.oid::pg_catalog.regtype
        FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_class c ON c.oid = typrelid
        WHERE (typtype IN ('d', 'e', 'r') OR (typtype = 'c' AND relkind = 'c'))
          AND typnamespace IN (SELECT oid FROM own)
          AND t.oid NOT IN (SELECT objid FROM owned
            WHERE classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
      UNION ALL
      SELECT 'LARGE OBJECT ' || oid FROM pg_catalog.pg_largeobject_metadata
      ) AS objects (object) WHERE object !~ '[\\n\\r]' ORDER BY object
      """;

  private PostgreSqlInventory() {}

  static Inventory of(DatabaseTarget target) {
    return new Inventory(run(target, OBJECTS), objects -> run(target, removal(objects)));
  }

  private static CommandLine run(DatabaseTarget target, String sql) {
    var psql =
        PostgreSqlClient.psql(target)
            .arg("--quiet", "--tuples-only", "--no-align", "--single-transaction")
            .arg("--set", "ON_ERROR_STOP=1")
            .env("PGCLIENTENCODING", Optional.of("UTF8"));
    return PostgreSqlClient.connected(psql, target).arg("--command", sql).build();
  }

  private static String removal(List<String> objects) {
    return objects.stream()
        .map(PostgreSqlInventory::removal)
        .collect(Collectors.joining("\n", "SET client_min_messages = warning;\n", ""));
  }

  private static String removal(String object) {
    return object.startsWith(LARGE_OBJECT)
        ? "SELECT pg_catalog.lo_unlink(" + object.substring(LARGE_OBJECT.length()) + ");"
        : "DROP " + KIND.matcher(object).replaceFirst("$1 IF EXISTS ") + " CASCADE;";
  }
}
