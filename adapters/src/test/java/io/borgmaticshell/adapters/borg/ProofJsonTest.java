package io.borgmaticshell.adapters.borg;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.borg.ProofJson.Line;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofJsonTest {
  @Test
  void says_how_long_each_dump_is_and_whether_it_was_proven() {
    assertThat(
            ProofJson.parse(
                """
                {"dumps": [
                  {"path": "sqlite_databases/localhost/app", "bytes": 5000000000, "proven": true},
                  {"path": "mysql_databases/db1/shop", "bytes": 0, "proven": false}]}
                """))
        .isEqualTo(
            Map.of(
                "sqlite_databases/localhost/app", new Line(5_000_000_000L, true),
                "mysql_databases/db1/shop", new Line(0, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "null",
        "{}",
        "{\"dumps\": 1}",
        "{\"dumps\": [1]}",
        "{\"dumps\": [{\"path\": \"a/b/c\"}]}",
        "{\"dumps\": [{\"path\": \"a/b/c\", \"bytes\": \"many\", \"proven\": true}]}",
        "{\"dumps\": [{\"path\": null, \"bytes\": 1, \"proven\": true}]}",
        "{\"dumps\": [{\"path\": \"a/b/c\", \"bytes\": 1, \"proven\": true}"
      })
  void proves_nothing_when_it_is_none_of_ours_or_damaged(String text) {
    assertThat(ProofJson.parse(text)).isEmpty();
  }
}
