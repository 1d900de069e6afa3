package io.borgmaticshell.adapters.database.postgresql.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.ObjectName;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Archives are read in the end-to-end tests, as real ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlContentTest {
  private static final String TEXT =
      """
      --
      -- PostgreSQL database dump
      --

      -- Dumped from database version 15.13
      -- Dumped by pg_dump version 15.13

      SET statement_timeout = 0;
      ALTER TABLE IF EXISTS ONLY public.item DROP CONSTRAINT IF EXISTS item_pkey;
      DROP MATERIALIZED VIEW IF EXISTS public.counted;
      DROP TABLE IF EXISTS back."My; ""items""
      of two lines";
      DROP FUNCTION IF EXISTS public."Area"(a integer, public."T");
      DROP INDEX IF EXISTS public.i;
      DROP SCHEMA IF EXISTS back;
      """;
  private static final String FIRST_OBJECT =
      """
      --
      -- Name: back; Type: SCHEMA; Schema: -; Owner: keeper
      --

      CREATE SCHEMA back;
      """;

  @Test
  void of_text_is_told_by_its_first_statements() {
    assertThat(content(TEXT + FIRST_OBJECT))
        .isEqualTo(
            new DumpContent(
                new Removal.Only(
                    Set.of(
                        new ObjectName("materialized view", "public.counted"),
                        new ObjectName("table", "back.My; \"items\"\nof two lines"),
                        new ObjectName("function", "public.Area(a integer, public.\"T\")"),
                        new ObjectName("schema", "back"))),
                Optional.empty(),
                Set.of(),
                Optional.of("15.13"),
                Optional.empty()));
  }

  @Test
  void is_unknown_while_those_go_on() {
    assertThat(content(TEXT).removal()).isInstanceOf(Removal.Unknown.class);
    assertThat(content("").removal()).isInstanceOf(Removal.Unknown.class);
  }

  private static DumpContent content(String dump) {
    var scan = new PostgreSqlContent();
    var bytes = dump.getBytes(UTF_8);
    scan.accept(bytes, 0, bytes.length);
    return scan.content();
  }
}
