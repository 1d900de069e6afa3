package io.borgmaticshell.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {

  @Test
  void says_what_happened_and_then_what_to_do() {
    assertThat(new Problem(Problem.Kind.ARCHIVE, "It is gone.", "Make it again.").text())
        .isEqualTo("It is gone.\nMake it again.");
  }

  @Test
  void needs_no_advice() {
    assertThat(new Problem(Problem.Kind.ARCHIVE, "It is gone.", "").text())
        .isEqualTo("It is gone.");
  }

  @Test
  void is_refused_when_it_says_nothing() {
    assertThatThrownBy(() -> new Problem(Problem.Kind.ARCHIVE, " ", "Do this."))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void travels_with_the_failure_it_explains() {
    var failure = OperationFailed.because(Problem.Kind.DATABASE, "No.", "Try again.");
    assertThat(failure).hasMessage("No.\nTry again.").hasNoCause();
    assertThat(failure.problem())
        .isEqualTo(new Problem(Problem.Kind.DATABASE, "No.", "Try again."));
  }
}
