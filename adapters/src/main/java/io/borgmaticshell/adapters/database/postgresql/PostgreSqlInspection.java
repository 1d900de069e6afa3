package io.borgmaticshell.adapters.database.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.borgmaticshell.adapters.database.postgresql.content.PostgreSqlContent;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.application.hook.inspection.Inspection.Facts;
import io.borgmaticshell.application.hook.inspection.Question;
import io.borgmaticshell.domain.restore.plan.Removal;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import io.borgmaticshell.domain.restore.plan.Ties;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Asks a server about itself, and a database about its objects (PostgreSQL documentation, "System
/// Catalogs").
final class PostgreSqlInspection {
  // Then every name in an answer bears its schema, and nobody's own functions are called.
  private static final String NO_SEARCH_PATH =
      "SELECT pg_catalog.set_config('search_path', '', false)";
  private static final String FACTS =
      """
      SELECT 'version', pg_catalog.current_setting('server_version'), ''
      UNION ALL SELECT 'role', pg_catalog.encode(pg_catalog.convert_to(rolname, 'UTF8'), 'hex'), ''
        FROM pg_catalog.pg_roles
      UNION ALL SELECT 'database',
        CASE WHEN pg_catalog.has_database_privilege(oid, 'CONNECT')
          THEN pg_catalog.pg_database_size(oid)::text ELSE '' END,
        (SELECT pg_catalog.count(*)::text FROM pg_catalog.pg_stat_activity WHERE datid = d.oid)
        FROM pg_catalog.pg_database d
        WHERE pg_catalog.encode(pg_catalog.convert_to(datname, 'UTF8'), 'hex') = '<name>'
      """;
  // Everything that has a name of its own, and what it belongs to: partitions go with the table
  // they are part of, and sequences with the column they belong to.
  static final String NAMED =
      """
      WITH own AS (SELECT oid, nspname FROM pg_catalog.pg_namespace
          WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'),
        foreigners AS (SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'),
        named (kind, name, parent, amount, class, id) AS (
          SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
              WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'table' END,
            nspname || '.' || relname,
            COALESCE(
              (SELECT inhparent FROM pg_catalog.pg_inherits
                WHERE inhrelid = c.oid AND c.relispartition),
              (SELECT refobjid FROM pg_catalog.pg_depend d
                WHERE c.relkind = 'S' AND d.classid = 'pg_catalog.pg_class'::regclass
                  AND d.objid = c.oid AND d.refclassid = 'pg_catalog.pg_class'::regclass
                  AND d.deptype IN ('a', 'i') LIMIT 1)),
            CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0
              THEN c.reltuples::bigint::text ELSE '' END,
            'pg_catalog.pg_class'::regclass, c.oid
          FROM pg_catalog.pg_class c JOIN own ON own.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          UNION ALL SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate'
              ELSE 'function' END,
            nspname || '.' || proname || '('
              || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
            NULL, '', 'pg_catalog.pg_proc'::regclass, p.oid
          FROM pg_catalog.pg_proc p JOIN own ON own.oid = p.pronamespace
          UNION ALL SELECT CASE typtype WHEN 'd' THEN 'domain' ELSE 'type' END,
            nspname || '.' || typname, NULL, '', 'pg_catalog.pg_type'::regclass, t.oid
          FROM pg_catalog.pg_type t JOIN own ON own.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
          WHERE typtype IN ('e', 'r', 'd') OR c.relkind = 'c'
            OR (typtype = 'b' AND typcategory <> 'A')
          UNION ALL SELECT 'schema', nspname, NULL, '', 'pg_catalog.pg_namespace'::regclass, oid
          FROM own
          UNION ALL SELECT 'extension', extname, NULL, '', 0, oid FROM pg_catalog.pg_extension)
      """;
  private static final String OBJECTS =
      NAMED
          + """
          SELECT n.kind, pg_catalog.encode(pg_catalog.convert_to(n.name, 'UTF8'), 'hex'),
            COALESCE(p.kind, ''),
            COALESCE(pg_catalog.encode(pg_catalog.convert_to(p.name, 'UTF8'), 'hex'), ''), n.amount
          FROM named n LEFT JOIN named p ON p.id = n.parent AND p.class = n.class
          WHERE NOT EXISTS (SELECT 1 FROM foreigners f WHERE f.classid = n.class AND f.objid = n.id)
          """;

  private static final String DATABASES =
      """
      SELECT 'database', pg_catalog.encode(pg_catalog.convert_to(datname, 'UTF8'), 'hex'), '', '', ''
        FROM pg_catalog.pg_database WHERE NOT datistemplate
      """;

  private PostgreSqlInspection() {}

  static Inspection of(DatabaseTarget target) {
    return PostgreSqlClient.isWholeServer(target) ? ofServer(target) : ofDatabase(target);
  }

  private static Inspection ofServer(DatabaseTarget target) {
    var maintenance = target.named(PostgreSqlClient.MAINTENANCE);
    var databases = query(maintenance, DATABASES);
    return new Inspection(
        new Inspection.Target.OfServer(
            new Question<>(
                query(maintenance, FACTS.replace("<name>", "")),
                answer -> facts(answer).ofServer()),
            new Question<>(databases, Answer::objects),
            new Question<>(databases, ignored -> Ties.NONE)),
        ContentScan.knowing(
            new Removal.Unknown("Every database and role that is in the dump is replaced.")),
        Optional.empty());
  }

  private static Inspection ofDatabase(DatabaseTarget target) {
    var name = HexFormat.of().formatHex(target.database().getBytes(UTF_8));
    var maintenance = target.named(PostgreSqlClient.MAINTENANCE);
    return new Inspection(
        new Inspection.Target.OfServer(
            new Question<>(
                query(maintenance, FACTS.replace("<name>", name)), PostgreSqlInspection::facts),
            new Question<>(query(target, OBJECTS), Answer::objects),
            new Question<>(
                query(target, PostgreSqlDependencies.QUERY), PostgreSqlDependencies::ties)),
        new PostgreSqlContent(),
        Optional.of("toc.dat"));
  }

  private static CommandLine query(DatabaseTarget target, String query) {
    var psql =
        PostgreSqlClient.psql(target)
            .arg("--quiet", "--tuples-only", "--no-align", "--field-separator", "\t")
            .env("PGCLIENTENCODING", Optional.of("UTF8"));
    return PostgreSqlClient.connected(psql, target)
        .arg("--command", NO_SEARCH_PATH, "--command", query)
        .build();
  }

  private static Facts facts(Answer answer) {
    var version = answer.about("version").stream().map(row -> row.text(1)).findFirst();
    var roles = answer.about("role").stream().map(row -> row.name(1)).collect(Collectors.toSet());
    var database = answer.about("database").stream().findFirst();
    return new Facts(
        new ServerFacts(version, Optional.of(roles)),
        database.isPresent(),
        database.map(row -> row.number(1)).orElse(OptionalLong.empty()),
        database
            .map(row -> OptionalInt.of((int) row.number(2).orElse(0)))
            .orElse(OptionalInt.empty()));
  }
}
