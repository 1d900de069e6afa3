package io.borgmaticshell.adapters.database.mysql.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.application.command.CommandLine;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MySqlExchangeTest {
  private final MySqlExchange exchange =
      new MySqlExchange(CommandLine.of("mariadb").build(), "shop", Places.of("shop"));

  @Test
  void says_that_somebody_else_is_at_work_where_the_wait_for_them_was_in_vain() {
    // What MariaDB 10.11 says.
    var words =
        List.of(
            "ERROR 1690 (22003) at line 3: DOUBLE value is out of range in"
                + " 'exp(if(get_lock('shop~borgmatic_new',120) = 1,0,10000))'");

    assertThat(exchange.explanation(words))
        .hasValueSatisfying(
            text -> assertThat(text).contains("another restore", "repeat the restore"));
  }

  @Test
  void leaves_other_errors_to_the_words_of_the_client() {
    var words = List.of("ERROR 1690 (22003) at line 9: BIGINT value is out of range in 'a + b'");

    assertThat(exchange.explanation(words)).isEmpty();
  }
}
