package io.borgmaticshell.adapters.monitoring.delivery;

import io.borgmaticshell.adapters.process.ProcessEngine;
import io.borgmaticshell.application.command.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Takes messages out into the world. What HTTP needs is not loaded before something is sent: most
/// runs tell nobody.
public final class RealCourier implements Courier {
  private final ProcessEngine engine;
  private Optional<HttpCourier> http = Optional.empty();
  private boolean hurried;

  public RealCourier(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public Reply send(Request request) {
    return http().send(request);
  }

  private synchronized HttpCourier http() {
    var courier = http.orElseGet(() -> new HttpCourier(engine.environment()));
    if (hurried) {
      courier.hurry();
    }
    http = Optional.of(courier);
    return courier;
  }

  /// Gives up the request that is going on, and lets none take long from now on: for the moment our
  /// own process is asked to end.
  public synchronized void hurry() {
    hurried = true;
    http.ifPresent(HttpCourier::hurry);
  }

  @Override
  public void run(CommandLine program, String input) {
    try {
      var directory = Files.createTempDirectory(temporary(), "borgmatic-message-");
      try (var group = engine.group()) {
        var bytes = input.getBytes(StandardCharsets.UTF_8);
        // What it says may hold the addresses of services, which are secrets.
        var exit = group.answer(program, bytes, directory.resolve("input"), _ -> {}).exit();
        if (!exit.isSuccess()) {
          throw new Undelivered("'%s' failed: %s".formatted(program.program(), exit.manner()));
        }
      } finally {
        Files.deleteIfExists(directory);
      }
    } catch (IOException e) {
      throw new Undelivered("'%s' cannot be handed anything".formatted(program.program()), e);
    }
  }

  private Path temporary() {
    return Path.of(engine.environment().getOrDefault("TMPDIR", "/tmp"));
  }
}
