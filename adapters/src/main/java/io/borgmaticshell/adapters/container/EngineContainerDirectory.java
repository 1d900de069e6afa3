package io.borgmaticshell.adapters.container;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.port.database.ContainerDirectory;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks Docker, then Podman, whichever are installed, for the address of a container (Docker
/// documentation, "docker container inspect"; Podman's command is the same).
public final class EngineContainerDirectory implements ContainerDirectory {
  private static final List<String> ENGINES = List.of("docker", "podman");

  private final ProcessEngine engine;

  public EngineContainerDirectory(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public String address(String container) {
    var installed = ENGINES.stream().filter(engine::isInstalled).toList();
    if (installed.isEmpty()) {
      throw OperationFailed.because(
          Problem.Kind.TOOL_MISSING,
          "Container %s cannot be found: neither docker nor podman is installed."
              .formatted(container),
          "Install one of them, or use 'hostname' and a published port instead of 'container'.");
    }
    var complaints = new ArrayList<String>();
    var isKnown = false;
    for (var program : installed) {
      var answer = ask(program, container);
      if (answer.address().isPresent()) {
        return answer.address().get();
      }
      if (answer.complaint().isEmpty()) {
        isKnown = true;
      } else {
        complaints.add(answer.complaint());
      }
    }
    throw isKnown ? noAddress(container) : notFound(container, String.join(" · ", complaints));
  }

  private static OperationFailed noAddress(String container) {
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "Container %s has no network address.".formatted(container),
        "Does it run, and not on the host's network? Then use 'hostname' instead of 'container'.");
  }

  private static OperationFailed notFound(String container, String complaint) {
    return OperationFailed.because(
        Problem.Kind.DATABASE,
        "Container %s cannot be found: %s".formatted(container, complaint),
        "Check its name, and that it runs.");
  }

  /// What an engine said.
  private record Answer(Optional<String> address, String complaint) {}

  private Answer ask(String program, String container) {
    var command =
        CommandLine.of(program)
            .arg("container", "inspect", "--format={{json .NetworkSettings}}", container)
            .build();
    try (var group = engine.group()) {
      var finished = group.capture(command);
      return finished.exit().isSuccess()
          ? new Answer(address(program, finished.output()), "")
          : new Answer(Optional.empty(), finished.exit().complaint());
    }
  }

  private static Optional<String> address(String program, byte[] output) {
    try {
      var text = new String(output, StandardCharsets.UTF_8);
      var settings = JsonParser.parseString(text).getAsJsonObject();
      var networks =
          settings.get("Networks") instanceof JsonObject object
              ? object.asMap().values().stream()
              : Stream.<JsonElement>empty();
      return Stream.concat(Stream.of(settings), networks)
          .flatMap(EngineContainerDirectory::ipAddress)
          .findFirst();
    } catch (JsonParseException | IllegalStateException e) {
      throw new OperationFailed(
          new Problem(
              Problem.Kind.DATABASE,
              "The answer of %s about a container cannot be read.".formatted(program),
              "Try '%s container inspect' by hand.".formatted(program)),
          e);
    }
  }

  private static Stream<String> ipAddress(JsonElement network) {
    return network instanceof JsonObject object
            && object.get("IPAddress") instanceof JsonPrimitive address
        ? Stream.of(address.getAsString()).filter(text -> !text.isEmpty())
        : Stream.empty();
  }
}
