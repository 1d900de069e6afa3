package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What `restore --plan` says, compared with what `restore` then does. Twelve databases that
/// changed since their backup, each in another way, share one archive.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_ctl", "psql", "pg_dump", "mariadbd", "mariadb", "sqlite3"})
class RestorePlanIT {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();
  @RegisterExtension static final MySqlServer MARIADB = MySqlServer.mariaDb();

  private static final String SHOP =
      """
      create schema back; create type mood as enum ('fine'); create domain price as int;
      create table item (id serial primary key, p price, m mood);
      create table back."My; items" (id int generated always as identity);
      create view items as select * from item;
      create materialized view counted as select count(*) from item;
      create function area(a int, b text) returns int language sql as 'select 1';
      create procedure nothing() language sql as 'select 1';
      create table part (i int) partition by range (i);
      create table part1 partition of part for values from (0) to (10);
      """;
  private static final String KEPT =
      "create table kept (i int); create view kept_view as select 1 as x;"
          + " create function kept_function(int) returns int language sql as 'select 1';"
          + " create schema kept_schema; create table kept_schema.t (i serial);";
  private static final String GROWN =
      "create table part2 partition of part for values from (10) to (20);"
          + " alter table item add extra serial;";
  // Everything there is, by a name and by what no two objects share even over time.
  private static final String OBJECTS =
      """
      select case relkind when 'v' then 'view' when 'm' then 'materialized view'
          when 'S' then 'sequence' else 'table' end || ' ' || nspname || '.' || relname, c.oid
        from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'p', 'v', 'm', 'S') and nspname !~ '^(pg_|information)'
      union select case prokind when 'p' then 'procedure' else 'function' end || ' ' || nspname
          || '.' || proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', p.oid
        from pg_proc p join pg_namespace n on n.oid = pronamespace
        where nspname !~ '^(pg_|information)'
      union select case typtype when 'd' then 'domain' else 'type' end || ' ' || nspname || '.'
          || typname, t.oid
        from pg_type t join pg_namespace n on n.oid = typnamespace
        where typtype in ('e', 'd') and nspname !~ '^(pg_|information)'
      union select 'schema ' || nspname, oid from pg_namespace where nspname !~ '^(pg_|information)'
      union select 'extension ' || extname, oid from pg_extension
      """;

  private final Map<String, Supplier<Map<String, String>>> watched = new LinkedHashMap<>();
  private final List<DatabaseEntry> entries = new ArrayList<>();
  @TempDir Path directory;

  @Test
  void what_will_be_dropped_is_what_vanishes_and_nothing_is_written_before() throws IOException {
    postgres("unchanged", "custom");
    postgres("emptied", "custom");
    postgres("grown", "custom");
    postgres("kept", "tar");
    postgres("kept_text", "plain");
    postgres("grown_directory", "directory");
    maria("same");
    maria("more");
    maria("less");
    var sameFile = sqlite("file");
    var moreFile = sqlite("more_in_file");
    var noFile = sqlite("no_file");
    var scene = Scene.in(directory).configure(entries.toArray(DatabaseEntry[]::new));
    scene.succeed("create");

    database("emptied").dropEverything();
    database("grown").execute(GROWN);
    database("kept").execute(KEPT);
    database("kept_text").execute("drop view items; " + KEPT);
    database("grown_directory").execute(GROWN + KEPT);
    MARIADB.execute("create table more.more (i int); create view more.v as select 1 as n");
    MARIADB.execute("drop table less.t");
    List.of("same", "more", "less").forEach(RestorePlanIT::mark);
    moreFile.execute("create table more (i int); create index m on more (i)");
    Files.delete(noFile.path());
    assertThat(sameFile.path()).exists();
    var before = seen();

    var plans = plans(scene);
    assertThat(seen()).as("what is there after a plan").isEqualTo(before);
    scene.succeed("restore", "--archive", "latest");

    var after = seen();
    before.forEach((name, objects) ->
        assertThat(named(of(plans, name), "dropped"))
            .as("what %s loses", name)
            .isEqualTo(vanished(objects, after.getOrDefault(name, Map.of()))));
    assertThat(plans).hasSize(12);
    assertThat(named(of(plans, "kept"), "kept"))
        .contains("table public.kept", "view public.kept_view", "schema kept_schema");
    assertThat(named(of(plans, "grown"), "lost"))
        .containsExactlyInAnyOrder("table public.part2", "sequence public.item_extra_seq");
    assertThat(named(of(plans, "emptied"), "created")).contains("table back.My; items");
    assertThat(of(plans, "no_file").getAsJsonObject("now").get("exists").getAsBoolean()).isFalse();
  }

  private Map<String, JsonObject> plans(Scene scene) throws IOException {
    var log = POSTGRES.socketDirectory().resolve("log");
    POSTGRES.execute("alter system set log_statement = 'all';\nselect pg_reload_conf();");
    MARIADB.execute("set global log_output = 'TABLE'; set global general_log = 1");
    var quiet = Files.size(log);
    var output = scene.succeed("restore", "--archive", "latest", "--plan", "--json").output();
    var statements = Files.readString(log).substring((int) quiet);
    MARIADB.execute("set global general_log = 0");
    POSTGRES.execute("alter system reset log_statement;\nselect pg_reload_conf();");
    assertThat(statements.lines().filter(line -> line.contains("statement: ")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*statement: (SELECT|WITH) .*"));
    assertThat(
            MARIADB.execute(
                "select argument from mysql.general_log where command_type = 'Query'"
                    + " and user_host like '%%%s%%'".formatted(MARIADB.username())))
        .isNotBlank()
        .matches(text -> !text.matches("(?is).*\\b(insert|update|delete|drop|create|alter)\\b.*"));
    return StreamSupport.stream(
            JsonParser.parseString(output).getAsJsonArray().spliterator(), false)
        .map(plan -> plan.getAsJsonObject())
        .collect(Collectors.toMap(plan -> plan.get("database").getAsString(), plan -> plan));
  }

  private Map<String, Map<String, String>> seen() {
    var all = new LinkedHashMap<String, Map<String, String>>();
    watched.forEach((name, look) -> all.put(name, look.get()));
    return all;
  }

  private static JsonObject of(Map<String, JsonObject> plans, String database) {
    assertThat(plans).containsKey(database);
    return plans.getOrDefault(database, new JsonObject());
  }

  private static Set<String> vanished(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(object -> !object.getValue().equals(after.get(object.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(JsonObject plan, String part) {
    assertThat(plan.get(part)).as(plan.toString()).isInstanceOf(JsonArray.class);
    return StreamSupport.stream(plan.getAsJsonArray(part).spliterator(), false)
        .map(name -> name.getAsJsonObject())
        .map(name -> name.get("kind").getAsString() + " " + name.get("name").getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PostgresDatabase database(String name) {
    return new PostgresDatabase(POSTGRES, name);
  }

  private void postgres(String name, String format) {
    var database = POSTGRES.createDatabase(name);
    database.execute(SHOP);
    entries.add(DatabaseEntry.of(database).with("format", format));
    watched.put(name, () -> rows(database.query(OBJECTS)));
  }

  private static Map<String, String> rows(String text) {
    return text.lines()
        .map(line -> List.of(line.split("\\|(?=\\d*$)", -1)))
        .collect(Collectors.toMap(List::getFirst, List::getLast));
  }

  // The comment of a table tells whether it is the one that was there before.
  private void maria(String name) {
    MARIADB.create(name, "create table t (i int); create table u (i int)");
    entries.add(DatabaseEntry.of(MARIADB, name));
    watched.put(
        name,
        () ->
            rows(
                MARIADB.execute(
                    """
                    select concat(if(table_type = 'VIEW', 'view ', 'table '), table_name, '|',
                      if(table_comment = 'before', 1, 0))
                    from information_schema.tables where table_schema = '%s'
                    """
                        .formatted(name))));
  }

  private static void mark(String database) {
    for (var table : tables(database)) {
      MARIADB.execute("alter table `%s`.`%s` comment 'before'".formatted(database, table));
    }
  }

  private static List<String> tables(String database) {
    return MARIADB
        .execute(
            "select table_name from information_schema.tables where table_schema = '%s'"
                    .formatted(database)
                + " and table_type <> 'VIEW'")
        .lines()
        .toList();
  }

  // Each restore makes a file of its own.
  private SqliteFile sqlite(String name) {
    var file =
        SqliteFile.create(
            directory.resolve(name + ".db"),
            "create table t (i int); create view v as select i from t; create index x on t (i);"
                + " create trigger g after insert on t begin select 1; end");
    entries.add(DatabaseEntry.of(name, file));
    watched.put(
        name,
        () ->
            Files.exists(file.path())
                ? rows(
                    file.query(
                        "select type || ' ' || name || '|%s' from sqlite_master"
                            .formatted(inode(file.path()))))
                : Map.of());
    return file;
  }

  private static String inode(Path path) {
    try {
      return Files.getAttribute(path, "unix:ino").toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
