package io.borgmaticshell.adapters.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.port.progress.Gauge;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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
  void keeps_both_ends_of_a_long_name() {
    assertThat(Flow.cut("a-very-long-name-of-a-database@db1 (mysql)", 24))
        .hasSize(24)
        .isEqualTo("a-very-long-…db1 (mysql)");
  }

  private Flow flow(OptionalLong expected) {
    var users =
        new DumpId(
            HookName.of("postgresql"),
            "users",
            Optional.of("db1"),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    var flow = new Flow(users, false, expected, 0);
    flow.measuredBy(gauge);
    return flow;
  }
}
