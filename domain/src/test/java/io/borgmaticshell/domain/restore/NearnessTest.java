package io.borgmaticshell.domain.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NearnessTest {
  private static final UsualPorts PORTS =
      new UsualPorts(Map.of(HookName.of("postgresql"), 5432, HookName.of("mysql"), 3306));
  private static final List<DumpId> ARCHIVE =
      List.of(
          dump("postgresql", "users", "db1.example.com", 5432),
          dump("mysql", "users", "db2.example.com", 3306),
          dump("postgresql", "user_archive", "db1.example.com", 5433),
          dump("postgresql", "orders", "db1.example.com", 5432),
          dump("mysql", "invoices", "db3.example.com", 3306));

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          usres    | -          | -               | -    | users (postgresql), users (mysql)
          usres    | mysql      | -               | -    | users (mysql), users (postgresql)
          USERS    | -          | -               | -    | users (postgresql), users (mysql)
          user     | -          | -               | -    | users (postgresql), users (mysql), user_archive (postgresql)
          users    | sqlite     | -               | -    | users (postgresql), users (mysql)
          users    | mysql      | db1.example.com | -    | users (mysql), users (postgresql)
          users    | -          | -               | 9999 | users (postgresql), users (mysql)
          -        | -          | db3.exmple.com  | -    | invoices (mysql), orders (postgresql), user_archive (postgresql), users (postgresql), users (mysql)
          -        | postgres   | -               | -    | orders (postgresql), user_archive (postgresql), users (postgresql)
          nothing  | -          | -               | -    | ''
          nothing  | mysql      | -               | -    | ''
          -        | -          | -               | 9999 | ''
          """)
  void puts_the_likeliest_first(
      @Nullable String database,
      @Nullable String hook,
      @Nullable String host,
      @Nullable Integer port,
      String nearest) {
    var asked =
        new RestoreSelector(
            Optional.ofNullable(database),
            Optional.ofNullable(hook).map(HookName::of),
            new OriginSelector(
                Optional.ofNullable(host),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                Optional.empty(),
                Optional.empty()));
    assertThat(new Nearness(asked, PORTS).nearest(ARCHIVE))
        .map(dump -> dump.database() + " (" + dump.hook().shortName() + ")")
        .isEqualTo(nearest.isEmpty() ? List.of() : List.of(nearest.split(", ")));
  }

  private static DumpId dump(String hook, String database, String host, int port) {
    return new DumpId(
        HookName.of(hook),
        database,
        Optional.of(host),
        OptionalInt.of(port),
        Optional.empty(),
        Optional.empty());
  }
}
