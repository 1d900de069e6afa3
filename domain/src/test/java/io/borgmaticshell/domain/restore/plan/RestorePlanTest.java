package io.borgmaticshell.domain.restore.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.archive.ListedDump;
import io.borgmaticshell.domain.archive.StoredDump;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Destination;
import io.borgmaticshell.domain.restore.plan.RestorePlan.Means;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestorePlanTest {
  private static final ObjectName ITEM = new ObjectName("table", "public.item");
  private static final ObjectName SEQUENCE = new ObjectName("sequence", "public.item_id_seq");
  private static final ObjectName EXTRA = new ObjectName("view", "public.extra");
  private static final ObjectName FRESH = new ObjectName("table", "back.fresh");

  private static final TargetState PRESENT =
      new TargetState.Present(
          List.of(
              new TargetObject(SEQUENCE, Optional.of(ITEM), OptionalLong.empty()),
              new TargetObject(ITEM, Optional.empty(), OptionalLong.of(7)),
              new TargetObject(EXTRA, Optional.empty(), OptionalLong.empty())),
          new Ties(
              List.of(
                  new Dependency(EXTRA, ITEM),
                  new Dependency(ITEM, SEQUENCE),
                  new Dependency(ITEM, EXTRA)),
              Optional.empty()),
          OptionalLong.of(4711),
          OptionalInt.of(2));
  private static final DumpContent SOME =
      new DumpContent(
          new Removal.Only(Set.of(ITEM, FRESH)),
          Optional.of(Set.of(ITEM, FRESH)),
          Set.of("keeper", "clerk"),
          Optional.empty(),
          Optional.empty());

  @Test
  void drops_what_the_dump_names_and_what_belongs_to_it() {
    var plan = plan(PRESENT, SOME);
    assertThat(plan.dropped()).contains(List.of(SEQUENCE, ITEM));
    assertThat(plan.lost()).contains(List.of(SEQUENCE));
    assertThat(plan.kept()).contains(List.of(EXTRA));
    assertThat(plan.created()).contains(List.of(FRESH));
  }

  @Test
  void narrowed_to_a_schema_leaves_the_others_alone() {
    var plan = plan(PRESENT, SOME.within(List.of("back")));
    assertThat(plan.dropped()).contains(List.of());
    assertThat(plan.created()).contains(List.of(FRESH));
  }

  @Test
  void drops_everything_where_the_whole_database_is_replaced() {
    var plan = plan(PRESENT, DumpContent.removing(new Removal.Everything()));
    assertThat(plan.dropped()).contains(List.of(SEQUENCE, ITEM, EXTRA));
    assertThat(plan.kept()).contains(List.of());
    assertThat(plan.lost()).isEmpty();
  }

  @Test
  void drops_nothing_where_nothing_is() {
    assertThat(plan(new TargetState.Missing(), SOME).dropped()).contains(List.of());
    assertThat(plan(new TargetState.Missing(), SOME).created()).contains(List.of(FRESH, ITEM));
  }

  @Test
  void does_not_guess() {
    assertThat(plan(new TargetState.Unknown("It is off."), SOME).dropped()).isEmpty();
    assertThat(plan(new TargetState.Unknown("It is off."), SOME).created()).isEmpty();
    assertThat(plan(PRESENT, DumpContent.removing(new Removal.Unknown("Depends."))).dropped())
        .isEmpty();
  }

  @Test
  void is_blocked_by_what_stays_and_needs_what_is_dropped() {
    assertThat(plan(PRESENT, SOME).blockers()).containsExactly(new Dependency(EXTRA, ITEM));
    assertThat(plan(PRESENT, SOME.within(List.of("back"))).blockers()).isEmpty();
    assertThat(plan(new TargetState.Missing(), SOME).blockers()).isEmpty();
  }

  @Test
  void names_the_owners_that_the_server_does_not_know() {
    assertThat(plan(PRESENT, SOME).missingRoles()).containsExactly("clerk");
  }

  private static RestorePlan plan(TargetState now, DumpContent content) {
    var id =
        new DumpId(
            HookName.of("postgresql"),
            "shop",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    var dump = new StoredDump(new ArchiveName("a"), id, "borgmatic/postgresql_databases/shop");
    var server = new ServerFacts(Optional.of("15.13"), Optional.of(Set.of("keeper")));
    return new RestorePlan(
        new ListedDump(dump, OptionalLong.of(1), ListedDump.Proof.PROVEN),
        DumpFormat.stream("custom"),
        new Destination("shop", "shop on db1", server),
        now,
        content,
        new Means(Optional.empty(), Optional.empty(), false, List.of("pg_restore")));
  }
}
