package io.borgmaticshell.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationTest {

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "restore --help", "craete"})
  void answers_without_loading_spring_or_the_terminal_library(String line) throws Exception {
    assertThat(start("-Xlog:class+load", line))
        .contains("io.borgmaticshell.bootstrap.Wiring")
        .doesNotContain("org.springframework", "org.jline", "ch.qos.logback", "snakeyaml");
  }

  @Test
  void prints_the_help() throws Exception {
    assertThat(start("-Xshare:auto", "--help")).startsWith("Usage: borgmatic ");
  }

  private static String start(String flag, String line) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(flag, "-cp", System.getProperty("java.class.path"), Application.class.getName()));
    command.addAll(List.of(line.split(" ", -1)));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
