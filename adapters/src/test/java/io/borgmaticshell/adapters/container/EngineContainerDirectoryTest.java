package io.borgmaticshell.adapters.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.WrapperScript;
import io.borgmaticshell.domain.problem.OperationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With stand-ins for the engines that print what the real ones print.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineContainerDirectoryTest {
  @TempDir Path directory;
  private Path programs = Path.of("");

  @BeforeEach
  void no_engine_is_installed() throws IOException {
    programs = Files.createDirectory(directory.resolve("bin"));
    for (var program : new String[] {"sh", "setsid", "sleep", "cat"}) {
      Files.createSymbolicLink(programs.resolve(program), InstalledPrograms.path(program));
    }
  }

  private void engine(String name, String script) {
    WrapperScript.write(programs.resolve(name), script);
  }

  private void answers(String name, String json) throws IOException {
    var answer = Files.writeString(directory.resolve(name + ".json"), json);
    engine(
        name,
        """
        [ "$*" = "container inspect --format={{json .NetworkSettings}} db" ] || exit 9
        exec cat '%s'
        """
            .formatted(answer));
  }

  private String address() {
    var environment = Map.of("PATH", programs.toString());
    return new EngineContainerDirectory(new ProcessEngine(environment, event -> {})).address("db");
  }

  @Test
  void takes_the_address_of_the_default_network() throws IOException {
    answers(
        "docker",
        "{\"IPAddress\": \"172.17.0.2\", \"Networks\": {\"a\": {\"IPAddress\": \"10.0.0.9\"}}}");
    assertThat(address()).isEqualTo("172.17.0.2");
  }

  @Test
  void takes_the_first_address_of_any_network() throws IOException {
    answers(
        "docker",
        "{\"IPAddress\": \"\", \"Networks\": {\"a\": {\"IPAddress\": \"\"}, \"b\": {\"IPAddress\": \"10.0.0.9\"}}}");
    assertThat(address()).isEqualTo("10.0.0.9");
  }

  @Test
  void does_without_an_address_outside_of_networks() throws IOException {
    answers("podman", "{\"Networks\": {\"podman\": {\"IPAddress\": \"10.88.0.3\"}}}");
    assertThat(address()).isEqualTo("10.88.0.3");
  }

  @Test
  void asks_podman_when_docker_does_not_know_the_container() throws IOException {
    engine("docker", "echo 'no such container' >&2; exit 1\n");
    answers("podman", "{\"IPAddress\": \"10.88.0.3\"}");
    assertThat(address()).isEqualTo("10.88.0.3");
  }

  @Test
  void repeats_what_the_engine_said_about_an_unknown_container() {
    engine("docker", "echo 'Error: no such container: db' >&2; exit 1\n");
    assertThatThrownBy(this::address)
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("Container db cannot be found: Error: no such container: db");
  }

  @Test
  void says_that_a_container_has_no_address() throws IOException {
    answers("docker", "{\"IPAddress\": \"\", \"Networks\": {\"host\": {\"IPAddress\": \"\"}}}");
    assertThatThrownBy(this::address)
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("Container db has no network address")
        .hasMessageContaining("hostname");
  }

  @Test
  void says_so_also_where_the_other_engine_does_not_know_the_container() throws IOException {
    answers("docker", "{\"IPAddress\": \"\", \"Networks\": {}}");
    engine("podman", "echo 'no such container' >&2; exit 1\n");
    assertThatThrownBy(this::address).hasMessageContaining("Container db has no network address");
  }

  @Test
  void repeats_what_each_engine_said_about_an_unknown_container() {
    engine("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1\n");
    engine("podman", "echo 'no such container' >&2; exit 1\n");
    assertThatThrownBy(this::address)
        .hasMessageContaining("Cannot connect to the Docker daemon · no such container");
  }

  @Test
  void takes_a_running_container_of_podman_for_a_stopped_one_of_docker() throws IOException {
    answers("docker", "{\"IPAddress\": \"\", \"Networks\": {}}");
    answers("podman", "{\"IPAddress\": \"10.88.0.3\"}");
    assertThat(address()).isEqualTo("10.88.0.3");
  }

  @Test
  void says_that_the_answer_makes_no_sense() throws IOException {
    answers("docker", "null");
    assertThatThrownBy(this::address)
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("docker container inspect");
  }

  @Test
  void says_that_no_engine_is_installed() {
    assertThatThrownBy(this::address)
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("neither docker nor podman is installed");
  }
}
