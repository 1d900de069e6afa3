package io.borgmaticshell.domain.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.dump.UsualPorts;
import io.borgmaticshell.domain.restore.Selection.Ambiguous;
import io.borgmaticshell.domain.restore.Selection.Found;
import io.borgmaticshell.domain.restore.Selection.Missing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreSelectorTest {
  private static final DumpId POSTGRES_USERS = dump("postgresql", "users", "db1");
  private static final DumpId MYSQL_USERS = dump("mysql", "users", "db2");
  private static final DumpId POSTGRES_ORDERS = dump("postgresql", "orders", "db1");
  private static final DumpId WHOLE_SERVER = dump("mysql", "all", "db3");
  private static final List<DumpId> ARCHIVE =
      List.of(POSTGRES_USERS, MYSQL_USERS, POSTGRES_ORDERS, WHOLE_SERVER);

  @ParameterizedTest(name = "--database {0} --hook {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -      | -          | Found users@db1 users@db2 orders@db1 all@db3
          -      | postgresql | Found users@db1 orders@db1
          -      | sqlite     | Missing
          all    | -          | Found users@db1 users@db2 orders@db1 all@db3
          all    | mysql      | Found users@db2 all@db3
          all    | sqlite     | Missing
          users  | -          | Ambiguous users@db1 users@db2
          users  | mysql      | Found users@db2
          users  | sqlite     | Missing
          orders | -          | Found orders@db1
          orders | mysql      | Missing
          Users  | -          | Missing
          """)
  void picks_one_database_or_everything_of_a_kind(String database, String hook, String outcome) {
    assertThat(describe(select(database, hook).from(ARCHIVE, UsualPorts.NONE))).isEqualTo(outcome);
  }

  @Test
  void takes_a_dump_that_is_listed_twice_for_one() {
    assertThat(
            select("orders", null).from(List.of(POSTGRES_ORDERS, POSTGRES_ORDERS), UsualPorts.NONE))
        .isEqualTo(new Found(List.of(POSTGRES_ORDERS)));
  }

  @Test
  void names_the_nearest_when_nothing_fits() {
    var asked = select("order", null);
    assertThat(asked.from(ARCHIVE, UsualPorts.NONE))
        .isEqualTo(new Missing(asked, List.of(POSTGRES_ORDERS)));
  }

  private static RestoreSelector select(@Nullable String database, @Nullable String hook) {
    return new RestoreSelector(
        Optional.ofNullable(database), Optional.ofNullable(hook).map(HookName::of));
  }

  private static DumpId dump(String hook, String database, String host) {
    return new DumpId(
        HookName.of(hook),
        database,
        Optional.of(host),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String describe(Selection selection) {
    return switch (selection) {
      case Found(var dumps) -> "Found " + names(dumps);
      case Ambiguous(var asked, var candidates) -> "Ambiguous " + names(candidates);
      case Missing(var asked, var available) -> "Missing";
    };
  }

  private static String names(List<DumpId> dumps) {
    return dumps.stream()
        .map(dump -> dump.database() + "@" + dump.hostname().orElse(""))
        .collect(Collectors.joining(" "));
  }
}
