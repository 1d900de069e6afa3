package io.borgmaticshell.adapters.borg.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.borg.Accesses;
import io.borgmaticshell.adapters.process.Exit;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExitCodesTest {
  private final ProgressRecorder progress = new ProgressRecorder();
  private final BorgProgram borg =
      new BorgProgram(new ProcessEngine(Map.of(), progress), (access, text) -> text, progress);

  private void judge(int code, Map<String, Object> options) {
    borg.judge(Accesses.of(options), new Exit(code, List.of("no space left")));
  }

  private static Map<String, Object> treated(long code, String verdict) {
    var entry = new Options(Map.of("code", code, "treat_as", verdict));
    var later = new Options(Map.of("code", code, "treat_as", "error"));
    return Map.of("borg_exit_codes", List.of(entry, later));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 99, 101, 102, 104, 105, 106, 137})
  void fail_by_themselves(int code) {
    assertThatThrownBy(() -> judge(code, Map.of())).isInstanceOf(OperationFailed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 103, 107, 127})
  void do_not_fail_by_themselves(int code) {
    assertThatCode(() -> judge(code, Map.of())).doesNotThrowAnyException();
    assertThat(progress.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 101})
  void fail_if_the_configuration_says_so(int code) {
    assertThatThrownBy(() -> judge(code, treated(code, "error")))
        .isInstanceOf(OperationFailed.class);
  }

  @ParameterizedTest
  @CsvSource({"2", "101"})
  void become_warnings_if_the_configuration_says_so_first(int code) {
    judge(code, treated(code, "warning"));
    assertThat(progress.events())
        .containsExactly(
            new ProgressEvent.Warned(
                "Borg failed on repository /repo: no space left This counts as a warning, as"
                    + " 'borg_exit_codes' says."));
  }

  @Test
  void that_are_not_mentioned_stay_what_they_are() {
    assertThatThrownBy(() -> judge(2, treated(3, "warning"))).isInstanceOf(OperationFailed.class);
  }

  @Test
  void carry_what_Borg_said_last() {
    assertThatThrownBy(() -> judge(2, Map.of()))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.output()).isEqualTo("no space left"));
  }
}
