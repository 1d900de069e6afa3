package io.borgmaticshell.bootstrap.endtoend;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import io.borgmaticshell.adapters.testing.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/// A server in a container: on the bridge of the engine, on a network of its own, and published.
final class ServerContainer implements AutoCloseable {
  private final int port;
  private final String name = "shop-" + UUID.randomUUID();
  private final Network network = Network.newNetwork();
  private final GenericContainer<?> container;

  /// Prepares one.
  ///
  /// @param script makes the server and becomes it
  /// @param ready matches the line that the server writes when it can be asked
  /// @param shared folders of this machine that the container sees under the same name, unwritable
  ServerContainer(int port, String script, String ready, List<Path> shared) {
    this.port = port;
    this.container =
        new GenericContainer<>(DockerImageName.parse(PostgresContainer.IMAGE))
            .withImagePullPolicy(image -> false)
            .withCreateContainerCmdModifier(command -> {
              command.withName(name);
              Objects.requireNonNull(command.getHostConfig())
                  .withBinds(shared.stream().map(ServerContainer::bind).toList());
            })
            .withExposedPorts(port)
            .withCommand("sh", "-c", script)
            .waitingFor(Wait.forLogMessage(ready, 1));
  }

  private static Bind bind(Path folder) {
    return new Bind(folder.toString(), new Volume(folder.toString()), AccessMode.ro);
  }

  void start() {
    container.start();
    DockerClientFactory.instance()
        .client()
        .connectToNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container.getContainerId())
        .exec();
  }

  /// The name the engine knows it by.
  String name() {
    return name;
  }

  /// The network where other containers reach it by its name.
  String network() {
    return network.getId();
  }

  /// The port of this machine that leads to the server. Asked anew, because the engine publishes
  /// another one when a container joins a network.
  int publishedPort() {
    var published = Program.of("docker", "port", name, port + "/tcp").run().successfulOutput();
    var first = published.lines().findFirst().orElseThrow();
    return Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
  }

  @Override
  public void close() {
    container.stop();
    network.close();
  }
}
