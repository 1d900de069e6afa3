package io.borgmaticshell.adapters.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A MariaDB or MySQL server of its own for a test class, on a free port of the loopback interface
/// and on a socket. Register it as a static extension of a class that requires `mariadbd`, or the
/// environment variable [#TREE].
public final class MySqlServer implements BeforeAllCallback, AfterAllCallback {
  /// Names the folder of an unpacked MySQL.
  public static final String TREE = "MYSQL_TREE";

  /// Why a test is skipped where there is no MySQL.
  public static final String NO_TREE =
      TREE + " names no MySQL to test with; scripts/verify unpacks one and sets it";

  private static final String OWNER = "keeper";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Supplier<MySqlInstallation> installation;
  private final String password = "secret-" + UUID.randomUUID();
  private Path directory = Path.of("/nowhere");
  private Optional<RunningProgram> running = Optional.empty();
  private String startedFor = "";
  private int port;

  private MySqlServer(Supplier<MySqlInstallation> installation) {
    this.installation = installation;
  }

  /// The MariaDB of this machine.
  public static MySqlServer mariaDb() {
    return new MySqlServer(MySqlInstallation::mariaDb);
  }

  /// The MySQL that was unpacked for tests.
  public static MySqlServer mySql() {
    return new MySqlServer(() -> MySqlInstallation.mySql(Path.of(System.getenv(TREE))));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    // Called again for each nested class.
    if (startedFor.isEmpty()) {
      startedFor = context.getUniqueId();
      start();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (startedFor.equals(context.getUniqueId())) {
      running.ifPresent(RunningProgram::close);
      Directories.remove(directory);
    }
  }

  /// The key of the configuration under which databases of this server are listed.
  public String hook() {
    return installation.get().hook();
  }

  /// The options by which an entry finds the clients of this server.
  public Map<String, String> commands() {
    return installation.get().commands();
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public Path socket() {
    return directory.resolve("socket");
  }

  /// The program that runs SQL.
  public Path client() {
    return installation.get().client();
  }

  /// The file that holds the server's process number.
  public Path processFile() {
    return directory.resolve("pid");
  }

  /// Kills the server, unless somebody did already, and starts it again.
  public void restart() {
    running.ifPresent(RunningProgram::close);
    serve();
  }

  /// An account that may do everything.
  public String username() {
    return OWNER;
  }

  public String password() {
    return password;
  }

  /// Runs SQL, in which `delimiter` may be used, and gives the rows, columns separated by tabs.
  public String execute(String sql) {
    return asRoot("--batch", "--skip-column-names", "--raw", "--binary-mode")
        .reading(sql)
        .run()
        .successfulOutput()
        .stripTrailing();
  }

  /// Creates a database and runs SQL in it.
  public void create(String database, String sql) {
    var name = "`" + database.replace("`", "``") + "`";
    execute("create database %s; use %s;%n%s".formatted(name, name, sql));
  }

  /// The whole content of a database as SQL, without what differs from run to run.
  public String dump(String database) {
    return Program.of(installation.get().dumpProgram().toString(), rootWords())
        .with("--loose-set-gtid-purged=OFF", "--skip-comments", "--skip-dump-date", "--hex-blob")
        .with("--routines", "--events", "--triggers", "--databases", "--", database)
        .run()
        .successfulOutput();
  }

  /// The databases that tests made.
  public List<String> databases() {
    return execute("show schemas")
        .lines()
        .filter(name -> !name.matches("mysql|sys|information_schema|performance_schema"))
        .toList();
  }

  /// Removes what tests made.
  public void dropAll() {
    execute(
        databases().stream()
            .map(name -> "drop database `" + name.replace("`", "``") + "`;\n")
            .collect(Collectors.joining()));
  }

  private Program asRoot(String... words) {
    return Program.of(installation.get().client().toString(), rootWords()).with(words);
  }

  private String[] rootWords() {
    return new String[] {
      "--no-defaults", "--user=root", "--socket=" + socket(), "--default-character-set=utf8mb4"
    };
  }

  private void start() throws IOException {
    directory = Files.createTempDirectory("mysql-server");
    var initialise = new ArrayList<>(installation.get().initialise());
    initialise.add("--datadir=" + directory.resolve("data"));
    new Program(initialise, Map.of(), "", directory).run().successfulOutput();
    port = FreePort.onLoopback();
    serve();
    execute(
        "create user %s identified by '%s'; grant all on *.* to %s with grant option"
            .formatted(OWNER, password, OWNER));
  }

  private void serve() {
    var serve = new ArrayList<>(installation.get().serve());
    serve.add("--datadir=" + directory.resolve("data"));
    serve.add("--socket=" + socket());
    serve.add("--pid-file=" + processFile());
    serve.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1"));
    running = Optional.of(new Program(serve, Map.of(), "", directory).start());
    await("start of the server")
        .atMost(PATIENCE)
        .until(() -> asRoot("--execute", "select 1").run().exitCode() == 0);
  }
}
