package io.borgmaticshell.bootstrap.endtoend;

import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A MariaDB or MySQL server with passwords in a container. Register it as a static extension of a
/// class that [RequiresContainers].
final class MySqlContainer implements BeforeAllCallback, AfterAllCallback {
  private static final int PORT = 3306;
  private static final String OWNER = "keeper";
  private static final String READY = ".*port: %d.*".formatted(PORT);

  private static final String MARIADB =
      """
      set -e
      mariadb-install-db --no-defaults --user=root --datadir=/srv/data --skip-test-db \\
        --auth-root-authentication-method=normal
      exec mariadbd --no-defaults --user=root --datadir=/srv/data --socket=/srv/socket
      """;

  // The image has no MySQL; the one that was unpacked for tests brings all it needs along.
  private static final String MYSQL =
      """
      set -e
      mysqld() {
        "TREE/bin/mysqld" --no-defaults --user=root --datadir=/srv/data --basedir=TREE/usr \\
          --lc-messages-dir=TREE/usr/share/mysql --plugin-dir=TREE/usr/lib/mysql/plugin \\
          --character-sets-dir=TREE/usr/share/mysql/charsets --secure-file-priv=NULL --mysqlx=OFF "$@"
      }
      mysqld --initialize-insecure
      mysqld --socket=/srv/socket
      """;

  /// What is in the container.
  ///
  /// @param programs where the clients are; empty where they are found by their names
  private record Content(String hook, String script, Optional<Path> programs) {}

  private final Supplier<Content> content;
  private final String password = "secret-" + UUID.randomUUID();
  private Optional<ServerContainer> container = Optional.empty();

  private MySqlContainer(Supplier<Content> content) {
    this.content = content;
  }

  /// The MariaDB of this Debian.
  static MySqlContainer mariaDb() {
    return new MySqlContainer(() -> new Content("mariadb_databases", MARIADB, Optional.empty()));
  }

  /// The MySQL that was unpacked for tests.
  static MySqlContainer mySql() {
    return new MySqlContainer(() -> {
      var tree = System.getenv(MySqlServer.TREE);
      return new Content(
          "mysql_databases", MYSQL.replace("TREE", tree), Optional.of(Path.of(tree)));
    });
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var server = new ServerContainer(PORT, content.get().script(), READY, shared());
    container = Optional.of(server);
    server.start();
    execute(
        "create user %s identified by '%s'; grant all on *.* to %s"
            .formatted(OWNER, password, OWNER));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    container.ifPresent(ServerContainer::close);
  }

  ServerContainer container() {
    return container.orElseThrow();
  }

  /// The folders of this machine that a container needs to run the clients.
  List<Path> shared() {
    return content.get().programs().stream().toList();
  }

  /// How a client is called inside a container.
  String program(String client) {
    return content
        .get()
        .programs()
        .map(folder -> folder.resolve("bin").resolve(client).toString())
        .orElse(client);
  }

  /// Runs SQL as root, and gives the rows, columns separated by tabs.
  String execute(String sql) {
    return asRoot("mysql", "--batch", "--skip-column-names", "--raw", "--binary-mode")
        .reading(sql)
        .run()
        .successfulOutput()
        .stripTrailing();
  }

  /// The whole content of a database as SQL, without what differs from run to run.
  String dump(String database) {
    return asRoot("mysqldump", "--loose-set-gtid-purged=OFF", "--skip-comments", "--hex-blob")
        .with("--routines", "--events", "--databases", database)
        .run()
        .successfulOutput();
  }

  private Program asRoot(String client, String... words) {
    return Program.of("docker", "exec", "-i", container().name(), program(client))
        .with("--no-defaults", "--user=root", "--socket=/srv/socket")
        .with("--default-character-set=utf8mb4")
        .with(words);
  }

  /// The database as a configuration file names it, without a way to the server.
  DatabaseEntry entry(String database) {
    return new DatabaseEntry(content.get().hook(), Map.of())
        .with("name", database)
        .with("username", OWNER)
        .with("password", password);
  }
}
