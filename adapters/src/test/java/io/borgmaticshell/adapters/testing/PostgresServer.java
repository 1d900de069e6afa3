package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A PostgreSQL server of its own for a test class, on a free port of the loopback interface, with
/// passwords. Register it as a static extension of a class that requires `initdb`, or the
/// environment variable [#TREE].
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {
  /// Names the folder of an unpacked PostgreSQL that is newer than the installed one.
  public static final String TREE = "POSTGRESQL_TREE";

  /// Why a test is skipped where there is none.
  public static final String NO_TREE =
      TREE + " names no PostgreSQL to test with; scripts/verify unpacks one and sets it";

  static final String OWNER = "keeper";
  private static final String SUPERUSER = "postgres";
  private static final String LOOPBACK = "127.0.0.1";

  private final Supplier<PostgresInstallation> installation;
  private final String password = "secret-" + UUID.randomUUID();
  private Path directory = Path.of("/nowhere");
  private String startedFor = "";
  private int port;
  private String hostOfTests = LOOPBACK;

  private PostgresServer(Supplier<PostgresInstallation> installation) {
    this.installation = installation;
  }

  /// The newest one that is installed.
  public PostgresServer() {
    this(PostgresInstallation::installed);
  }

  /// The one that was unpacked for tests.
  public static PostgresServer newer() {
    return new PostgresServer(() -> PostgresInstallation.unpacked(Path.of(System.getenv(TREE))));
  }

  /// The options by which an entry names clients that fit.
  public Map<String, String> commands() {
    return installation.get().commands();
  }

  /// Where a program of this server's version is.
  public Path program(String name) {
    return installation.get().program(name);
  }

  /// The version as people know it, such as `15.18`.
  public String version() {
    return query("show server_version").split(" ", 2)[0];
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
      stop();
    }
  }

  public String host() {
    return LOOPBACK;
  }

  /// Where the server's socket is.
  public Path socketDirectory() {
    return directory;
  }

  /// The account that may do everything; its password is that of every account.
  public String superuser() {
    return SUPERUSER;
  }

  public int port() {
    return port;
  }

  /// The account that owns the databases; it is no superuser.
  public String username() {
    return OWNER;
  }

  /// The password of every account.
  public String password() {
    return password;
  }

  /// Runs SQL as superuser, outside of the databases of tests.
  public void execute(String sql) {
    query(sql);
  }

  /// What a question of a superuser is answered, outside of the databases of tests.
  public String query(String sql) {
    return query("postgres", SUPERUSER, sql);
  }

  /// Removes the databases of earlier tests.
  public void dropAll() {
    execute(
        "select format('drop database %I', datname) from pg_database"
            + " where not datistemplate and datname <> 'postgres' \\gexec");
  }

  /// From now on a client has to encrypt and to show a certificate, unless it is one of the tests.
  ///
  /// @param authority the certificate that those of clients are signed with
  public void insistOnTls(Path certificate, Path key, Path authority) throws IOException {
    execute(
        """
        alter system set ssl_cert_file = '%s';
        alter system set ssl_key_file = '%s';
        alter system set ssl_ca_file = '%s';
        alter system set ssl = on;
        """
            .formatted(handedOver(certificate), handedOver(key), handedOver(authority)));
    Files.writeString(
        directory.resolve("data/pg_hba.conf"),
        """
        local   all all     scram-sha-256
        hostssl all all all scram-sha-256 clientcert=verify-ca
        """);
    asServer("pg_ctl", "restart", "--wait", "--pgdata", data(), "--log", log());
    hostOfTests = directory.toString();
  }

  private Path handedOver(Path file) throws IOException {
    var copy = Files.copy(file, directory.resolve(file.getFileName()));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
    PostgresInstallation.giveToServer(copy);
    return copy;
  }

  /// Creates an empty database.
  public PostgresDatabase createDatabase(String name) {
    execute(
        "create database \"%s\" owner %s template template0"
            .formatted(name.replace("\"", "\"\""), OWNER));
    return new PostgresDatabase(this, name);
  }

  String query(String database, String user, String sql) {
    return client("psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align")
        .with("--set", "ON_ERROR_STOP=1")
        .with(Map.of("PGUSER", user, "PGDATABASE", database))
        .reading(sql)
        .run()
        .successfulOutput()
        .stripTrailing();
  }

  /// A client program that knows how to reach this server.
  Program client(String name, String... words) {
    return Program.of(program(name).toString(), words)
        .with(
            Map.of(
                "PGHOST",
                hostOfTests,
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                OWNER,
                "PGPASSWORD",
                password,
                "PGCLIENTENCODING",
                "UTF8"));
  }

  private void start() throws IOException {
    directory = Files.createTempDirectory("postgres-server");
    var passwordFile = Files.writeString(directory.resolve("password"), password);
    PostgresInstallation.giveToServer(directory);
    PostgresInstallation.giveToServer(passwordFile);
    asServer(
        "initdb",
        "--pgdata",
        data(),
        "--username",
        SUPERUSER,
        "--pwfile",
        passwordFile.toString(),
        "--auth",
        "scram-sha-256",
        "--encoding",
        "UTF8",
        "--locale",
        "C.UTF-8",
        "--no-sync");
    port = FreePort.onLoopback();
    asServer("pg_ctl", "start", "--wait", "--pgdata", data(), "--log", log(), "--options", flags());
    execute("create role %s login password '%s'".formatted(OWNER, password));
  }

  private void stop() {
    asServer("pg_ctl", "stop", "--mode", "immediate", "--pgdata", data());
    Directories.remove(directory);
  }

  // A crash of the machine may cost us the data of a test.
  private String flags() {
    return "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
        .formatted(port, directory);
  }

  private String log() {
    return directory.resolve("log").toString();
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private void asServer(String program, String... words) {
    installation.get().asServer(program, words);
  }
}
