package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.CutDumps;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.hook.StreamCheck.Verdict;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How whole dumps of MariaDB and MySQL are told from others.
interface MySqlEndMarks {
  /// Flags that make other dumps, the first of which have no comment at their end.
  List<String> FLAGS =
      List.of(
          "--skip-comments",
          "--compact",
          "",
          "--skip-dump-date",
          "--comments=0",
          "--skip-extended-insert --complete-insert",
          "--no-data",
          "--no-create-info --hex-blob",
          "--skip-opt --quick",
          "--order-by-primary --verbose");

  int UNCOMMENTED = 2;

  /// Contents of databases, among them what looks like the end of a dump.
  List<String> CONTENTS =
      List.of(
          "",
          "create table t (n int)",
          "create table t as select '\n-- Dump completed\n' as word",
          "create table t as select '-- Dump completed on 2026-01-01  0:00:00' as word",
          "create table t (n int) comment '\n-- Dump completed\n'",
          "create table `-- Dump completed` (n int)",
          "create view v as select '\n-- Dump completed\n' as word",
          "delimiter //\ncreate procedure p() begin\n-- Dump completed\nselect 1;\nend//",
          "delimiter //\ncreate event e on schedule every 1 day do begin\n-- Dump completed\nend//",
          "create table t as select repeat('x', 5000) as word",
          "create table t (b longblob); insert into t values (unhex(repeat('000a0d5c27221a', 900)))",
          "create table t (n int); insert into t values (1), (2); create table u like t",
          "create table t (n int) partition by hash (n) partitions 4",
          "create table t (n int, m int generated always as (n + 1)); insert into t (n) values (1)",
          "create table p (n int primary key); create table c (n int, foreign key (n) references p (n))",
          "create table t (j json); insert into t values ('{\"a\": \"-- Dump completed\"}')",
          "create table t (n int); create trigger i before insert on t for each row set new.n = 1",
          "create function f() returns int deterministic return 1",
          "create table t (word text character set utf8mb4); insert into t values ('größe 🦊'), (''), (null)",
          "create table t (s set('a', 'b'), e enum('\n', 'x')); insert into t values ('a,b', 'x')");

  MySqlServer server();

  @Test
  default void two_hundred_good_dumps_pass() {
    var verdicts = new LinkedHashMap<String, Verdict>();
    for (var content : CONTENTS) {
      server().create("marked", content);
      for (var flags : FLAGS) {
        verdicts.put(flags + ": " + content, verdict(recipe("marked", flags)));
      }
      server().dropAll();
    }

    assertThat(verdicts).hasSize(200);
    verdicts.forEach((dump, verdict) -> {
      var uncommented =
          FLAGS.subList(0, UNCOMMENTED).stream().anyMatch(flags -> dump.startsWith(flags + ":"));
      assertThat(verdict)
          .as(dump)
          .isInstanceOf(uncommented ? Verdict.Unproven.class : Verdict.Whole.class);
    });
  }

  @Test
  default void a_dump_that_was_cut_anywhere_does_not() {
    server().create("marked", MySqlShop.COMMON);
    var recipe = recipe("marked", "");
    CutDumps.proveThat(recipe.endMark(), dump(recipe));
  }

  @Test
  default void an_option_file_that_takes_the_comments_away_raises_no_alarm() {
    server().create("marked", "create table t as select 1 as n");
    var recipe = recipe("marked", "");
    var compact =
        Program.of(words(recipe).getFirst(), "--no-defaults", "--compact").with(rest(recipe));
    var dump = compact.run().successfulOutput().getBytes(StandardCharsets.UTF_8);

    assertThat(recipe.endMark().judge(dump)).isInstanceOf(Verdict.Unproven.class);
  }

  @ParameterizedTest(name = "without its last {0} bytes")
  @ValueSource(longs = {1, 30, 5_000})
  default void a_client_that_reports_success_for_half_a_dump_makes_no_archive(
      long missing, @TempDir Path directory) throws IOException {
    server().create("marked", "create table t as select repeat('x', 9000) as word");
    var option =
        server().hook().startsWith("mysql") ? "mysql_dump_command" : "mariadb_dump_command";
    var program = server().commands().getOrDefault(option, "mariadb-dump");
    var client = Path.of(program).getFileName() + "-" + missing;
    var cutting = Clients.withholding(missing, program, client, directory);
    var scene =
        Scene.in(directory).configure(DatabaseEntry.of(server(), "marked").with(option, cutting));

    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.firstErrorLine())
        .contains("marked", "not whole", "does not end with '-- Dump completed'");
    assertThat(scene.repository().archives()).isEmpty();
  }

  private DumpRecipe recipe(String database, String flags) {
    var hook = new HookName(server().hook());
    var options =
        new LinkedHashMap<String, Object>(
            Map.of(
                "name",
                database,
                "options",
                flags,
                "socket_path",
                server().socket().toString(),
                "username",
                "root",
                "password_transport",
                "environment"));
    options.putAll(server().commands());
    var entry = new io.borgmaticshell.domain.database.DatabaseEntry(hook, 0, new Options(options));
    return HookCatalog.installed().hook(hook).dump(DatabaseTarget.forDump(entry));
  }

  private static List<String> words(DumpRecipe recipe) {
    return recipe.command().words().stream()
        .flatMap(
            word -> word instanceof Argument.Literal(var text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  private static String[] rest(DumpRecipe recipe) {
    return words(recipe).stream().skip(1).toArray(String[]::new);
  }

  private static byte[] dump(DumpRecipe recipe) {
    return Program.of(words(recipe).getFirst(), "--no-defaults")
        .with(rest(recipe))
        .run()
        .successfulOutput()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Verdict verdict(DumpRecipe recipe) {
    return recipe.endMark().judge(dump(recipe));
  }
}
