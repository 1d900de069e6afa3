package io.borgmaticshell.adapters.borg.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressRecorder;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BorgVersionsTest {
  private final ProgressRecorder progress = new ProgressRecorder();
  private final Path cache;
  private final Path borg;

  BorgVersionsTest(@TempDir Path directory) {
    cache = directory.resolve("cache");
    borg = directory.resolve("borg");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "borg 1.2.4,1.2.4",
    "borg 1.4.0b2,1.4.0",
    "borg.exe 1.4.1,1.4.1",
    "borg 1.2.10.dev3+g1,1.2.10"
  })
  void are_read_from_what_borg_says(String text, String version) {
    assertThat(BorgVersion.parse("a warning\n" + text)).map(Object::toString).contains(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "borg", "borg 1.2", "borgmatic 1.2.3", "x borg 1.2.3"})
  void are_not_read_from_anything_else(String text) {
    assertThat(BorgVersion.parse(text)).isEmpty();
  }

  @Test
  void are_compared_by_number() {
    assertThat(new BorgVersion(1, 10, 0).isAtLeast(new BorgVersion(1, 4, 0))).isTrue();
    assertThat(new BorgVersion(1, 2, 9).isAtLeast(new BorgVersion(1, 2, 10))).isFalse();
  }

  @Test
  void are_asked_for_only_once_even_by_later_runs() throws IOException {
    install("borg 1.2.4");
    assertThat(version()).isEqualTo(new BorgVersion(1, 2, 4));
    assertThat(version()).isEqualTo(new BorgVersion(1, 2, 4));
    assertThat(timesAsked()).isEqualTo(1);
  }

  @Test
  void are_asked_for_again_when_the_program_changes() throws IOException {
    install("borg 1.2.4");
    version();
    install("borg 1.4.10");
    assertThat(version()).isEqualTo(new BorgVersion(1, 4, 10));
    assertThat(timesAsked()).isEqualTo(2);
  }

  @Test
  void are_asked_for_each_time_when_the_program_starts_another() throws IOException {
    install("borg 1.2.4");
    var wrapped = CommandLine.of("env").arg(borg.toString(), "--version").build();
    new BorgVersions(engine()).of(wrapped);
    new BorgVersions(engine()).of(wrapped);
    assertThat(timesAsked()).isEqualTo(2);
  }

  @Test
  void are_known_without_a_cache_to_write_to() throws IOException {
    Files.writeString(cache, "a file");
    install("borg 1.4.1");
    assertThat(version()).isEqualTo(new BorgVersion(1, 4, 1));
    assertThat(timesAsked()).isEqualTo(1);
  }

  @Test
  void are_known_with_a_damaged_cache() throws IOException {
    var memory = cache.resolve("borgmatic-shell/borg-versions.properties");
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, "x=\\u12");
    install("borg 1.4.1");
    assertThat(version()).isEqualTo(new BorgVersion(1, 4, 1));
    assertThat(version()).isEqualTo(new BorgVersion(1, 4, 1));
    assertThat(timesAsked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"borg 1.1.17", "borg 3.0.0", "something else", ""})
  void are_refused_when_they_are_not_supported(String answer) throws IOException {
    install(answer);
    assertThatThrownBy(this::version)
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> {
              assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.TOOL_MISSING);
              assertThat(failure.problem().what()).contains(borg.toString(), answer);
              assertThat(failure.problem().advice()).contains("1.2, 1.4 or 2.0", "local_path");
            });
  }

  @Test
  void are_not_known_of_a_missing_program() {
    assertThatThrownBy(this::version)
        .isInstanceOfSatisfying(
            OperationFailed.class,
            failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.TOOL_MISSING));
  }

  private BorgVersion version() {
    return new BorgVersions(engine()).of(CommandLine.of(borg.toString()).arg("--version").build());
  }

  private ProcessEngine engine() {
    return new ProcessEngine(
        Map.of("PATH", "/usr/bin:/bin", "XDG_CACHE_HOME", cache.toString()), progress);
  }

  private long timesAsked() {
    return progress.events().stream()
        .filter(ProgressEvent.CommandStarted.class::isInstance)
        .count();
  }

  private void install(String answer) throws IOException {
    Files.writeString(borg, "#!/bin/sh\necho '%s'\n".formatted(answer));
    Files.setPosixFilePermissions(borg, PosixFilePermissions.fromString("rwx------"));
  }
}
