package io.borgmaticshell.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void says_what_the_declarations_say() throws IOException {
    if ("write".equals(System.getProperty("pages"))) {
      Files.writeString(PAGE, ConfigurationPage.text());
    }
    assertThat(PAGE).hasContent(ConfigurationPage.text());
  }
}
