package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.configuration.TopLevelOptions;
import io.borgmaticshell.domain.configuration.TopLevelOptions.Support;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationsTest {
  @ParameterizedTest
  @CsvSource({
    "repositories, HONOURED",
    "compression, HONOURED",
    "archive_hostname, HONOURED",
    "ssh_command, HONOURED",
    "relocated_repo_access_is_ok, HONOURED",
    "keep_3monthly, HONOURED",
    "checks, HONOURED",
    "syslog_verbosity, HONOURED",
    "onepassword, REPORTING",
    "uptime_kuma, HONOURED",
    "btrfs, NO_BACKUP",
    "after_everything, HONOURED",
    "on_error, HONOURED",
    "commands, HONOURED",
    "prefix, HONOURED",
    "keepassxc, HONOURED",
    "constants, HONOURED",
    "skip_actions, HONOURED",
  })
  void say_what_becomes_of_an_option(String key, Support support) {
    assertThat(TopLevelOptions.find(key).orElseThrow().support()).isEqualTo(support);
  }

  @Test
  void cover_everything_but_databases() {
    assertThat(TopLevelOptions.all()).hasSizeGreaterThan(120);
    assertThat(TopLevelOptions.find("postgresql_databases")).isEmpty();
  }
}
