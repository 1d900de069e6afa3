package io.borgmaticshell.domain.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DumpIdTest {

  @ParameterizedTest(name = "host {0}, port {1}, label {2}, container {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
             |      |      |     | users (postgresql)
          db1|      |      |     | users@db1 (postgresql)
          db1| 5433 |      |     | users@db1:5433 (postgresql)
             | 5433 |      |     | users@:5433 (postgresql)
          db1| 5433 | main |     | users@main (postgresql)
          db1| 5433 |      | pod | users@pod:5433 (postgresql)
          ::1| 5433 |      |     | users@::1:5433 (postgresql)
          """)
  void is_displayed_by_what_tells_it_from_others(
      String host, Integer port, String label, String container, String shown) {
    var dump =
        new DumpId(
            HookName.of("postgresql"),
            "users",
            Optional.ofNullable(host),
            Stream.ofNullable(port).mapToInt(Integer::intValue).findFirst(),
            Optional.ofNullable(label),
            Optional.ofNullable(container));
    assertThat(dump.display()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "/", ".", ".."})
  void refuses_database_names_that_cannot_name_a_file(String database) {
    assertThatThrownBy(() -> local(database))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + database + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my db", "it's", "a,b", "*", "ümläut", "-x", "...", ".hidden"})
  void accepts_every_other_database_name(String database) {
    assertThat(local(database).database()).isEqualTo(database);
  }

  @Test
  void accepts_names_as_long_as_a_file_name_may_be() {
    assertThat(local("ü".repeat(127) + "n").database()).hasSize(128);
    assertThatThrownBy(() -> local("ü".repeat(128)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256 bytes");
  }

  @Test
  void sorts_as_people_read_it() {
    assertThat(Stream.of(local("b"), local("a")).sorted())
        .isEqualTo(List.of(local("a"), local("b")));
  }

  private static DumpId local(String database) {
    return new DumpId(
        HookName.of("postgresql"),
        database,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
