package io.borgmaticshell.adapters.database.postgresql;

import io.borgmaticshell.application.hook.inspection.Answer;
import io.borgmaticshell.domain.restore.plan.Dependency;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.Ties;
import java.util.Optional;

/// Asks which objects of a database need which others, so that the server refuses to drop these
/// alone (PostgreSQL documentation, "Dependency Tracking", "pg_depend").
final class PostgreSqlDependencies {
  // What has no name of its own stands for the object it is part of.
  static final String QUERY =
      PostgreSqlInspection.NAMED
          + """
          , parts (class, id, of_class, of_id) AS (
            SELECT 'pg_catalog.pg_rewrite'::regclass, oid, 'pg_catalog.pg_class'::regclass, ev_class
              FROM pg_catalog.pg_rewrite
            UNION ALL SELECT 'pg_catalog.pg_constraint'::regclass, oid,
                'pg_catalog.pg_class'::regclass, conrelid
              FROM pg_catalog.pg_constraint WHERE conrelid <> 0
            UNION ALL SELECT 'pg_catalog.pg_constraint'::regclass, oid,
                'pg_catalog.pg_type'::regclass, contypid
              FROM pg_catalog.pg_constraint WHERE contypid <> 0
            UNION ALL SELECT 'pg_catalog.pg_attrdef'::regclass, oid,
                'pg_catalog.pg_class'::regclass, adrelid FROM pg_catalog.pg_attrdef
            UNION ALL SELECT 'pg_catalog.pg_trigger'::regclass, oid,
                'pg_catalog.pg_class'::regclass, tgrelid FROM pg_catalog.pg_trigger
            UNION ALL SELECT 'pg_catalog.pg_policy'::regclass, oid,
                'pg_catalog.pg_class'::regclass, polrelid FROM pg_catalog.pg_policy
            UNION ALL SELECT 'pg_catalog.pg_class'::regclass, indexrelid,
                'pg_catalog.pg_class'::regclass, indrelid FROM pg_catalog.pg_index
            UNION ALL SELECT 'pg_catalog.pg_type'::regclass, t.oid,
                'pg_catalog.pg_class'::regclass, typrelid
              FROM pg_catalog.pg_type t JOIN pg_catalog.pg_class c ON c.oid = typrelid
              WHERE relkind <> 'c'
            UNION ALL SELECT 'pg_catalog.pg_type'::regclass, typarray,
                'pg_catalog.pg_type'::regclass, oid
              FROM pg_catalog.pg_type WHERE typarray <> 0)
          SELECT DISTINCT a.kind, pg_catalog.encode(pg_catalog.convert_to(a.name, 'UTF8'), 'hex'),
            b.kind, pg_catalog.encode(pg_catalog.convert_to(b.name, 'UTF8'), 'hex')
          FROM pg_catalog.pg_depend d
            LEFT JOIN parts f ON f.class = d.classid AND f.id = d.objid
            LEFT JOIN parts t ON t.class = d.refclassid AND t.id = d.refobjid
            JOIN named a ON a.class = COALESCE(f.of_class, d.classid)
              AND a.id = COALESCE(f.of_id, d.objid)
            JOIN named b ON b.class = COALESCE(t.of_class, d.refclassid)
              AND b.id = COALESCE(t.of_id, d.refobjid)
          WHERE d.deptype = 'n' AND (a.class <> b.class OR a.id <> b.id) ORDER BY 1, 2, 3, 4
          """;

  private PostgreSqlDependencies() {}

  static Ties ties(Answer answer) {
    return new Ties(
        answer.rows().stream().map(PostgreSqlDependencies::dependency).toList(), Optional.empty());
  }

  private static Dependency dependency(Answer.Row row) {
    return new Dependency(
        new ObjectName(row.text(0), row.name(1)), new ObjectName(row.text(2), row.name(3)));
  }
}
