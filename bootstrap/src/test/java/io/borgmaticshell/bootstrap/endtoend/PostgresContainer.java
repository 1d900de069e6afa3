package io.borgmaticshell.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import com.github.dockerjava.api.model.Bind;
import io.borgmaticshell.adapters.testing.Program;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL server with passwords in a container: on the bridge of the engine, on a network of
/// its own, and published. Register it as a static extension of a class that [RequiresContainers].
final class PostgresContainer implements BeforeAllCallback, AfterAllCallback {
  static final String IMAGE = "borgmatic-shell-test-postgres";
  private static final int PORT = 5432;
  static final String OWNER = "keeper";

  // A crash of the machine may cost us the data of a test.
  static final String SERVER =
      """
      set -e
      PATH=$(echo /usr/lib/postgresql/*/bin):$PATH
      install -d -o postgres -m 700 /srv/data
      install -d -o postgres /run/postgresql
      echo "$SUPERUSER_PASSWORD" >/srv/password
      runuser -u postgres -- "$(command -v initdb)" --pgdata /srv/data --pwfile /srv/password \\
        --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 --no-sync
      echo 'host all all all scram-sha-256' >>/srv/data/pg_hba.conf
      exec runuser -u postgres -- "$(command -v postgres)" -D /srv/data -c listen_addresses='*' \\
        -c fsync=off -c jit=off
      """;

  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

  private String startedFor = "";
  private final String password = "secret-" + UUID.randomUUID();
  private final String name = "shop-" + UUID.randomUUID();
  private final Network network = Network.newNetwork();
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse(IMAGE))
          .withImagePullPolicy(image -> false)
          .withCreateContainerCmdModifier(command -> {
            // Where the runtime directories of tests are, under the same name.
            var shared = Bind.parse(TEMPORARY + ":" + TEMPORARY);
            requireNonNull(command.withName(name).getHostConfig()).withBinds(shared);
          })
          .withEnv("SUPERUSER_PASSWORD", password)
          .withExposedPorts(PORT)
          .withCommand("sh", "-c", SERVER)
          .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 1));

  @Override
  public void beforeAll(ExtensionContext context) {
    // Called again for each nested class.
    if (startedFor.isEmpty()) {
      startedFor = context.getUniqueId();
      start();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (startedFor.equals(context.getUniqueId())) {
      container.stop();
      network.close();
    }
  }

  private void start() {
    container.start();
    DockerClientFactory.instance()
        .client()
        .connectToNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container.getContainerId())
        .exec();
    query("postgres", "postgres", "create role %s login password '%s'".formatted(OWNER, password));
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
    var published = Program.of("docker", "port", name, PORT + "/tcp").run().successfulOutput();
    var first = published.lines().findFirst().orElseThrow();
    return Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
  }

  /// Creates a filled database whose owner is no superuser.
  void createShop(String database) {
    query("postgres", "postgres", "create database \"%s\" owner %s".formatted(database, OWNER));
    query(OWNER, database, ShopData.POSTGRESQL);
  }

  /// Removes every table, view, sequence, function and large object.
  void dropEverything(String database) {
    query(OWNER, database, "drop owned by %s cascade".formatted(OWNER));
  }

  String query(String user, String database, String sql) {
    return session(user, database).reading(sql).run().successfulOutput().stripTrailing();
  }

  /// A `psql` inside the container.
  Program session(String user, String database) {
    return client(
        user,
        "psql",
        "--no-psqlrc",
        "--quiet",
        "--tuples-only",
        "--no-align",
        "--set=ON_ERROR_STOP=1",
        "--dbname=" + database);
  }

  /// The whole content as SQL, without what differs from run to run.
  String dump(String database) {
    return client(OWNER, "pg_dump", database)
        .run()
        .successfulOutput()
        .lines()
        .filter(line -> !line.matches("\\\\(un)?restrict .*|-- Dumped (from|by) .*"))
        .collect(Collectors.joining("\n"));
  }

  private Program client(String user, String program, String... words) {
    return Program.of("docker", "exec", "-i", "-e", "PGPASSWORD", name, program, "--host=127.0.0.1")
        .with("--username=" + user, "--no-password")
        .with(words)
        .with(Map.of("PGPASSWORD", password));
  }

  /// The database as a configuration file names it, without a way to the server.
  DatabaseEntry entry(String database) {
    return new DatabaseEntry("postgresql_databases", Map.of())
        .with("name", database)
        .with("username", OWNER)
        .with("password", password);
  }
}
