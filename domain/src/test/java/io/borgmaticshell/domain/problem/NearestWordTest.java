package io.borgmaticshell.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NearestWordTest {
  private static final List<String> KNOWN =
      List.of("hostname", "password", "port", "username", "repositories", "sqlite_databases");

  @ParameterizedTest
  @CsvSource({
    "hostnme, hostname",
    "hotsname, hostname",
    "hostnamee, hostname",
    "prot, port",
    "usrname, username",
    "repostories, repositories",
    "sqllite_database, sqlite_databases",
  })
  void guesses_what_was_meant(String typed, String meant) {
    assertThat(NearestWord.of(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"path", "x", "colour", "database"})
  void does_not_guess_wildly(String typed) {
    assertThat(NearestWord.of(typed, KNOWN)).isEmpty();
  }

  @Test
  void takes_the_first_of_equally_near_words() {
    assertThat(NearestWord.of("lisk", List.of("list", "disk"))).contains("disk");
  }
}
