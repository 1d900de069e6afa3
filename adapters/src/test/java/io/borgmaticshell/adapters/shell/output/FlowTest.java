package io.borgmaticshell.adapters.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.shell.table.ScreenText;
import io.borgmaticshell.application.port.progress.Gauge;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowTest {
  private static final long SECOND = 1_000_000_000;
  private static final int MEBIBYTE = 1 << 20;

  private final Gauge gauge = new Gauge();

  @Test
  void waits_before_the_first_byte() {
    assertThat(flow(OptionalLong.empty()).line(SECOND, 120))
        .isEqualTo("users@db1 (postgresql)    waiting         0 B       0 B/s    0:01");
  }

  @Test
  void tells_amount_rate_time_and_what_is_left() {
    var flow = flow(OptionalLong.of(30L * MEBIBYTE));
    gauge.came(10 * MEBIBYTE, SECOND);
    assertThat(flow.line(SECOND, 120))
        .isEqualTo(
            "users@db1 (postgresql)    streaming    10 MiB    10 MiB/s    0:01  about 0:02 left"
                + "  the database is slower");
  }

  @Test
  void guesses_no_more_once_the_guess_was_wrong() {
    var flow = flow(OptionalLong.of(5L * MEBIBYTE));
    gauge.came(10 * MEBIBYTE, 0);
    assertThat(flow.line(SECOND, 120)).doesNotContain("left");
  }

  @Test
  void says_when_Borg_is_waited_for() {
    var flow = flow(OptionalLong.empty());
    gauge.came(1, 1);
    gauge.passed(SECOND);
    assertThat(flow.line(SECOND, 120)).endsWith("Borg is slower");
  }

  @Test
  void is_proven_at_the_end() {
    var flow = flow(OptionalLong.empty());
    gauge.came(1, 1);
    gauge.end();
    assertThat(flow.line(SECOND, 120)).contains("  proving ");
  }

  @Test
  void smooths_the_rate() {
    var flow = flow(OptionalLong.empty());
    gauge.came(10 * MEBIBYTE, 0);
    flow.line(SECOND, 120);
    assertThat(flow.line(2 * SECOND, 120)).contains("7.0 MiB/s");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 60, 80, 100, 200})
  void fits_into_the_window(int columns) {
    var flow = flow(OptionalLong.of(100L * MEBIBYTE));
    gauge.came(10 * MEBIBYTE, SECOND);
    assertThat(flow.line(SECOND, columns)).hasSizeLessThan(columns).startsWith("user");
  }

  @Test
  void fits_into_the_window_with_a_name_of_wide_characters() {
    var flow = flow("顧客データベース顧客データベース", false, OptionalLong.empty());
    flow.flowsBy(gauge);
    assertThat(ScreenText.columns(flow.line(SECOND, 60))).isLessThan(60);
  }

  @Test
  void guesses_the_end_by_a_rate_that_does_not_jump() {
    var flow = flow(OptionalLong.of(1000L * MEBIBYTE));
    gauge.came(10 * MEBIBYTE, 0);
    flow.line(SECOND, 120);
    assertThat(flow.line(2 * SECOND, 120)).contains("about 1:42 left");
  }

  @Nested
  class before_it_flows {
    private final Flow dump = flow("users", false, OptionalLong.empty());
    private final Flow restore = flow("users", true, OptionalLong.of(30L * MEBIBYTE));

    @Test
    void a_dump_is_written_to_the_disk() {
      assertThat(dump.line(SECOND, 120)).contains("  dumping ");
    }

    @Test
    void a_restore_gets_ready() {
      assertThat(restore.line(SECOND, 120)).contains("  preparing ");
    }

    @Test
    void a_restore_that_cannot_be_taken_back_is_proven_without_a_guess() {
      restore.provenBy(gauge);
      gauge.came(10 * MEBIBYTE, SECOND);
      assertThat(restore.line(SECOND, 120))
          .contains("  proving ", " 10 MiB")
          .doesNotContain("left", "slower");
    }

    @Test
    void and_is_counted_anew_when_it_is_loaded() {
      restore.provenBy(gauge);
      gauge.came(10 * MEBIBYTE, 0);
      restore.line(SECOND, 120);
      var loading = new Gauge();
      restore.flowsBy(loading);
      loading.came(MEBIBYTE, 0);
      assertThat(restore.line(2 * SECOND, 120)).contains("  loading ", " 1.0 MiB/s");
    }
  }

  @Test
  void says_that_it_stops() {
    var flow = flow(OptionalLong.empty());
    gauge.came(MEBIBYTE, 0);
    flow.stop();
    assertThat(flow.line(SECOND, 120)).contains("  stopping ");
  }

  private Flow flow(OptionalLong expected) {
    var flow = flow("users", false, expected);
    flow.flowsBy(gauge);
    return flow;
  }

  private static Flow flow(String database, boolean restore, OptionalLong expected) {
    var dump =
        new DumpId(
            HookName.of("postgresql"),
            database,
            Optional.of("db1"),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return new Flow(dump, restore, expected, 0);
  }
}
