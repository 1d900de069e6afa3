package io.borgmaticshell.adapters.database.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.Outcome;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"initdb", "pg_dump", "psql"})
class PlainRestoreTest {
  private static final String CONTENT =
      """
      create table lines (id integer primary key, text text not null default E'it''s \\\\ BEGIN;');
      insert into lines values
        (1, E'BEGIN;\\nCOMMIT;\\n\\\\.\\nCOMMIT;\\n'), (2, 'COMMIT;'), (3, E'\\\\'), (4, 'Größe $$');
      create table "COMMIT;
      BEGIN;" ("it's" text);
      comment on table lines is E'first\\nCOMMIT;\\nit''s \\\\';
      create function numbers() returns integer language plpgsql as $body$
      BEGIN
      /*
      BEGIN;
      COMMIT;
      */
      return length('it''s \\');
      END;
      $body$;
      create procedure steps() language plpgsql as $body$
      BEGIN
      COMMIT;
      END;
      $body$;
      create function doubled(a integer) returns integer language sql
      begin atomic
        select case when a > 0 then 2 * a else 0 end;
      end;
      create rule quiet as on delete to lines do instead (
        update lines set text = 'COMMIT;' where id = old.id; notify quiet);
      select lo_from_bytea(4711, convert_to(repeat(E'BEGIN;\\nCOMMIT;\\n', 5000), 'UTF8'));
      select lo_from_bytea(4712, '\\x00ff');
      """;

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void restores_everything_in_one_transaction(String standardConformingStrings) {
    var original = filled("original_" + standardConformingStrings, standardConformingStrings);
    var restored = database("restored_" + standardConformingStrings, standardConformingStrings);

    var outcome = restore(restored, edited(plainDump(original)));

    assertThat(outcome.successfulOutput()).isEmpty();
    assertThat(outcome.errors()).doesNotContain("transaction");
    assertThat(restored.dump()).isEqualTo(original.dump());
  }

  @Test
  void a_failure_after_the_large_objects_leaves_nothing_behind() {
    var dump = plainDump(filled("failing", "on")) + "select 1 / 0;\n";
    var restored = SERVER.createDatabase("untouched");
    var empty = restored.dump();

    var outcome = restore(restored, edited(dump));

    assertThat(outcome.errors()).contains("division by zero");
    assertThat(restored.dump()).isEqualTo(empty);
  }

  @Test
  void the_dump_as_it_is_would_commit_half_way() {
    var dump = plainDump(filled("halved", "on")) + "select 1 / 0;\n";
    var restored = SERVER.createDatabase("half_restored");

    var outcome = restore(restored, dump);

    assertThat(outcome.errors()).contains("there is already a transaction in progress");
    assertThat(restored.query("select count(*) from lines")).isEqualTo("4");
  }

  private static PostgresDatabase filled(String name, String standardConformingStrings) {
    var database = database(name, standardConformingStrings);
    database.execute("set standard_conforming_strings = on;\n" + CONTENT);
    return database;
  }

  private static PostgresDatabase database(String name, String standardConformingStrings) {
    var database = SERVER.createDatabase(name);
    SERVER.execute(
        "alter database %s set standard_conforming_strings = %s"
            .formatted(name, standardConformingStrings));
    return database;
  }

  private static String plainDump(PostgresDatabase database) {
    return client(database, "pg_dump", "--clean", "--if-exists", "--format", "plain")
        .run()
        .successfulOutput();
  }

  private static Outcome restore(PostgresDatabase database, String sql) {
    return client(database, "psql", "--no-psqlrc", "--quiet", "--single-transaction")
        .with("--set", "ON_ERROR_STOP=1", "--output", "/dev/null")
        .reading(sql)
        .run();
  }

  private static Program client(PostgresDatabase database, String program, String... words) {
    return Program.of(InstalledPrograms.path(program).toString(), words)
        .with(
            Map.of(
                "PGHOST", SERVER.host(),
                "PGPORT", Integer.toString(SERVER.port()),
                "PGUSER", SERVER.username(),
                "PGPASSWORD", SERVER.password(),
                "PGDATABASE", database.name()));
  }

  // As the hook wants it for the plain format.
  private static String edited(String sql) {
    var hook = new PostgreSqlHook();
    var options = new Options(Map.of("name", "any", "format", "plain"));
    var target = DatabaseTarget.forRestore(new DatabaseEntry(hook.name(), 0, options), "any");
    var out = new ByteArrayOutputStream();
    try (var edit = hook.restore(target).edit().apply(out)) {
      edit.write(sql.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
