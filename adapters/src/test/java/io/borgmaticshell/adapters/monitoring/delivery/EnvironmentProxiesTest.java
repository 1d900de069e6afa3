package io.borgmaticshell.adapters.monitoring.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvironmentProxiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checks.example      | http://checks.example/x
          example             | http://checks.example/x
          .example            | http://checks.example/x
          *                   | http://checks.example/x
          CHECKS.example      | http://checks.example/x
          checks.example:8080 | http://checks.example:8080/x
          10.0.0.0/8          | http://10.1.2.3/x
          10.1.2.3            | http://10.1.2.3/x
          'a, 10.0.0.0/8'     | http://10.1.2.3/x
          """)
  void leaves_out(String list, String address) {
    assertThat(chosen(Map.of("http_proxy", "http://proxy:3128", "no_proxy", list), address))
        .isEqualTo("DIRECT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hecks.example       | http://checks.example/x
          checks.example:8081 | http://checks.example:8080/x
          10.0.0.0/8          | http://11.1.2.3/x
          10.0.0.0/8          | http://checks.example/x
          10.0.0.0/99         | http://10.1.2.3/x
          ''                  | http://checks.example/x
          """)
  void does_not_leave_out(String list, String address) {
    assertThat(chosen(Map.of("http_proxy", "http://proxy:3128", "no_proxy", list), address))
        .contains("proxy");
  }

  @Test
  void prefers_the_variable_of_the_scheme_and_small_letters() {
    var variables =
        Map.of(
            "http_proxy",
            "http://plain:1",
            "HTTP_PROXY",
            "http://capital:1",
            "HTTPS_PROXY",
            "encrypted:2",
            "all_proxy",
            "http://all:3");

    assertThat(chosen(variables, "http://x/")).contains("plain", ":1");
    assertThat(chosen(variables, "https://x/")).contains("encrypted", ":2");
    assertThat(chosen(Map.of("ALL_PROXY", "http://all"), "https://x/")).contains("all", ":80");
  }

  @Test
  void does_not_believe_what_the_client_of_a_web_server_may_have_said() {
    var variables = Map.of("HTTP_PROXY", "http://evil:1", "REQUEST_METHOD", "GET");

    assertThat(chosen(variables, "http://x/")).isEqualTo("DIRECT");
  }

  @Test
  void refuses_one_it_cannot_use_without_repeating_it() {
    assertThatThrownBy(() -> chosen(Map.of("http_proxy", "socks5://ann:secret@p"), "http://x/"))
        .isInstanceOf(Undelivered.class)
        .hasMessageNotContaining("secret");
  }

  private static String chosen(Map<String, String> variables, String address) {
    return new EnvironmentProxies(variables).select(URI.create(address)).getFirst().toString();
  }
}
