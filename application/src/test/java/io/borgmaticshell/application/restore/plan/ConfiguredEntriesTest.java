package io.borgmaticshell.application.restore.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.application.hook.CatHook;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Entries and dumps are written `name host=… port=… label=… container=…`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfiguredEntriesTest {
  private static final HookName POSTGRESQL = HookName.of("postgresql");

  @ParameterizedTest(name = "{0}: of {1} the one at {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          users                | users                              | 0
          users                | orders; users                      | 1
          users                | users hostname=localhost           | 0
          users hostname=localhost | users hostname=; users hostname=db2 | 0
          users port=5432      | users; users port=5433             | 0
          users                | users port=5433; users port=5432   | 1
          users hostname=db1   | users hostname=db2; users hostname=db1 | 1
          users label=x        | users label=y; users label=x       | 1
          users label=x hostname=db1 | users label=x hostname=db9; users hostname=db2 | 0
          users label=x hostname=db1 | users label=y; users hostname=db1 | 1
          users label=x hostname=db1 | users hostname=db1; users label=x hostname=db1 | 1
          users label=x hostname=db1 | all hostname=db1; all label=x hostname=db1 | 1
          users container=pod  | users hostname=pod; users container=pod | 1
          users                | all; users                         | 1
          users                | orders; all                        | 1
          users hostname=db2   | all hostname=db1; all hostname=db2 | 1
          users hostname=db2   | users hostname=db1; all hostname=db2 | 1
          users hostname=old   | orders; users hostname=new         | 1
          users label=old      | users label=new                    | 0
          users hostname=old   | all hostname=new                   | 0
          users hostname=old   | users hostname=a; users hostname=b | -
          users hostname=old   | users hostname=a; users hostname=b; all hostname=c | 2
          users hostname=a     | users hostname=b port=1; users hostname=a port=2 | 1
          users hostname=a     | all hostname=b port=1; all hostname=a port=2 | 1
          users hostname=a port=3 | users hostname=b port=1; users hostname=a port=2 | -
          users                | orders                             | -
          users                | ''                                 | -
          """)
  void finds_the_entry_that_made_the_dump_or_the_only_one_of_its_name(
      String dump, String entries, Integer index) {
    var found = configured(entries).entryFor(entry(0, dump).dumpId());
    assertThat(found.map(DatabaseEntry::index)).isEqualTo(Optional.ofNullable(index));
  }

  @Test
  void asks_for_labels_when_several_entries_fit() {
    assertThatThrownBy(
            () -> configured("users; orders; users port=5432").entryFor(entry(0, "users").dumpId()))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.CONFIGURATION);
              assertThat(failure.problem().what())
                  .contains("postgresql_databases[0], postgresql_databases[2]");
              assertThat(failure.problem().advice()).contains("label:");
            });
  }

  @Test
  void never_takes_an_entry_of_another_kind() {
    var dump = new DatabaseEntry(HookName.of("mysql"), 0, entry(0, "users").options()).dumpId();
    assertThat(configured("users").entryFor(dump)).isEmpty();
  }

  private static ConfiguredEntries configured(String entries) {
    var list = new ArrayList<DatabaseEntry>();
    for (var text : entries.isEmpty() ? new String[0] : entries.split("; ", -1)) {
      list.add(entry(list.size(), text));
    }
    return new ConfiguredEntries(list, new HookCatalog(List.of(CatHook.named("postgresql"))));
  }

  private static DatabaseEntry entry(int index, String text) {
    var options = new LinkedHashMap<String, Object>();
    for (var word : text.split(" ", -1)) {
      var parts = word.contains("=") ? word.split("=", 2) : new String[] {"name", word};
      options.put(parts[0], parts[0].equals("port") ? Long.valueOf(parts[1]) : parts[1]);
    }
    return new DatabaseEntry(POSTGRESQL, index, new Options(options));
  }
}
