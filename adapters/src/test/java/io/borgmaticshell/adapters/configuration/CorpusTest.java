package io.borgmaticshell.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.borgmaticshell.adapters.testing.ConfigurationCorpus;
import io.borgmaticshell.application.hook.HookCatalog;
import io.borgmaticshell.application.port.configuration.EnvironmentVariables;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {
  private static final int ENOUGH = 100;

  private final ConfigurationCorpus valid;
  private final ConfigurationCorpus broken;

  CorpusTest(@TempDir Path directory) {
    valid = ConfigurationCorpus.valid(directory);
    broken = ConfigurationCorpus.broken(directory);
  }

  @Test
  void is_large_enough_to_mean_something() {
    assertThat(valid.files()).hasSizeGreaterThan(ENOUGH);
    assertThat(broken.files()).hasSizeGreaterThan(ENOUGH);
  }

  @TestFactory
  Stream<DynamicTest> a_valid_file_is_read() {
    return valid.files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                valid.name(file),
                () ->
                    assertThat(source(valid).load(file.toString()).files())
                        .contains(file.toString())));
  }

  @TestFactory
  Stream<DynamicTest> a_broken_file_is_refused_with_place_and_reason() {
    return broken.files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                broken.name(file), () -> assertThat(refusal(file)).isEqualTo(expected(file))));
  }

  private static YamlConfigurationSource source(ConfigurationCorpus corpus) {
    return new YamlConfigurationSource(HookCatalog.installed(), corpus.environment(), _ -> {});
  }

  private String refusal(Path file) {
    var failure =
        catchThrowableOfType(
            OperationFailed.class,
            () -> source(broken).effective(file.toString(), EnvironmentVariables.REPLACED));
    assertThat(failure).as("a refusal").isNotNull();
    return failure
        .problem()
        .text()
        .replace(file.toString(), "FILE")
        .replace(broken.directory().toString(), "CORPUS")
        .replace(Path.of("").toAbsolutePath().toString(), "HERE")
        .strip();
  }

  private static String expected(Path file) throws IOException {
    return Files.readString(Path.of(file.toString().replace(".yaml", ".expected"))).strip();
  }
}
