package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.Directories;
import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.MongoArchive;
import io.borgmaticshell.adapters.testing.MongoStandIn;
import io.borgmaticshell.adapters.testing.MySqlServer;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// One run with a database of every kind, whose passwords come by credentials of every kind and the
/// passphrase by a command, while everything is looked at that others could see: command lines,
/// environments, outputs and files.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "mariadbd", "mariadb-dump", "sqlite3"})
@EnabledIfEnvironmentVariable(
    named = MySqlServer.TREE,
    matches = ".+",
    disabledReason = MySqlServer.NO_TREE)
class SecretsOfEveryKindIT {
  private static final String MONGODB = "mongodb-secret-71c4";
  private static final List<String> POSTGRESQL_CLIENTS = List.of("pg_dump", "pg_restore", "psql");

  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();
  @RegisterExtension static final MySqlServer MARIADB = MySqlServer.mariaDb();
  @RegisterExtension static final MySqlServer MYSQL = MySqlServer.mySql();

  @TempDir Path directory;
  private Scene scene;
  private Path kept;
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final Set<String> commandLines = new LinkedHashSet<>();
  private final Map<String, Set<String>> holders = new TreeMap<>();

  @BeforeEach
  void set_the_scene() throws IOException {
    kept = Files.createDirectory(directory.resolve("kept"));
    scene = Scene.in(Files.createDirectory(directory.resolve("scene")));
    keep("postgresql", POSTGRES.password());
    keep("mariadb", MARIADB.password());
    keep("mysql", MYSQL.password());
    keep("mongodb", MONGODB);
    keep("passphrase", scene.repository().passphrase());
    scene = scene.withEnvironment(Map.of("CREDENTIALS_DIRECTORY", kept.toString()));
    Files.writeString(scene.configuration(), configuration());
  }

  private void keep(String name, String secret) throws IOException {
    Files.writeString(kept.resolve(name), secret + "\n");
    secrets.put(name, secret);
  }

  private String configuration() throws IOException {
    var file = SqliteFile.create(directory.resolve("app.db"), "create table t (n)");
    return """
    repositories:
      - path: '%1$s'
    borg_base_directory: '%2$s'
    user_runtime_directory: '%3$s'
    encryption_passcommand: cat '%4$s/passphrase'
    container: {secrets_directory: '%4$s'}
    keepassxc: {ask_for_password: false, keepassxc_cli_command: '%5$s'}
    log_file: '%6$s/log'
    log_file_verbosity: 2
    """
            .formatted(
                scene.repository().path(),
                scene.repository().base(),
                scene.runtime(),
                kept,
                keepassxc(),
                scene.directory())
        + entries(
            postgresql(),
            server(MARIADB, "{credential container mariadb}"),
            server(MYSQL, "{credential systemd mysql}"),
            mongodb(),
            DatabaseEntry.of("app", file));
  }

  private static String entries(DatabaseEntry... entries) {
    var yaml = new StringBuilder();
    for (var entry : entries) {
      yaml.append(entry.hook()).append(":\n").append(entry.yaml());
    }
    return yaml.toString();
  }

  private DatabaseEntry postgresql() {
    var shop = POSTGRES.createDatabase("shop-" + directory.getFileName());
    shop.execute("create table t as select 1 as n");
    return DatabaseEntry.of(shop)
        .with("password", "{credential file %s/postgresql}".formatted(kept))
        .with("pg_dump_command", slow(InstalledPrograms.path("pg_dump")))
        .with("pg_restore_command", slow(InstalledPrograms.path("pg_restore")));
  }

  private DatabaseEntry server(MySqlServer server, String credential) {
    server.dropAll();
    server.create("shop", "create table t as select 1 as n");
    return DatabaseEntry.of(server, "shop").with("password", credential);
  }

  private DatabaseEntry mongodb() throws IOException {
    var standIn = MongoStandIn.in(Files.createDirectory(kept.resolve("mongo")), MONGODB);
    standIn.fill(new MongoArchive().collection("t", List.of("{n: 7}")).bytes());
    var entry = new DatabaseEntry("mongodb_databases", Map.of());
    for (var option : standIn.entry().entrySet()) {
      entry = entry.with(option.getKey(), option.getValue());
    }
    Files.writeString(kept.resolve("safe.kdbx"), "");
    return entry.with("password", "{credential keepassxc %s/safe.kdbx shop}".formatted(kept));
  }

  private Path keepassxc() {
    return WrapperScript.write(
        directory.resolve("keepassxc-cli"), "sleep 0.2\ncat '%s/mongodb'\n".formatted(kept));
  }

  private Path slow(Path program) {
    return WrapperScript.standIn(
        directory.resolve("slow-" + program.getFileName()),
        program.toString(),
        "%1$s\n%2$s \"$@\"\nstatus=$?\n%1$s\nexit $status\n"
            .formatted("env -u PGPASSWORD sleep 0.3", program));
  }

  @Test
  void are_where_they_belong_and_nowhere_else() throws IOException {
    for (var words : List.of("-v 2 create", "-v 2 restore --archive latest")) {
      var outcome = Watch.during(scene.command(words.split(" ", -1)), this::look);

      assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      assertThat(outcome.everything()).as("what is shown").doesNotContain(all());
    }
    assertThat(commandLines)
        .as("something was seen")
        .anyMatch(line -> line.contains("slow-pg_dump"));
    assertThat(commandLines).anyMatch(line -> line.contains("slow-pg_restore"));
    assertThat(commandLines).anyMatch(line -> line.contains("borg create"));
    assertThat(commandLines).noneMatch(this::holdsOne);
    assertThat(holders.keySet()).as("secrets in environments").isEqualTo(Set.of("postgresql"));
    assertThat(holders.get("postgresql"))
        .allMatch(line -> POSTGRESQL_CLIENTS.stream().anyMatch(line::contains));
    assertThat(filesThatHoldOne()).isEmpty();
    assertThat(metadata()).doesNotContain(all());
  }

  @Test
  void stay_where_they_are_when_they_are_given_on_the_command_line() throws IOException {
    var secret = scene.repository().passphrase();
    var yaml = Files.readString(scene.configuration());
    Files.writeString(
        scene.configuration(), yaml.replaceAll("(?m)^encryption_passcommand.*\n", ""));
    for (var words :
        List.of(
            List.of("--encryption-passphrase", secret, "-v", "2", "create"),
            List.of("--override", "encryption_passphrase=" + secret, "-v", "2", "repo-list"))) {
      var outcome = Watch.during(scene.command(words.toArray(String[]::new)), this::look);

      assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      assertThat(outcome.everything()).doesNotContain(all());
    }
    // The words that somebody typed are seen by all; what matters is that no child repeats them.
    assertThat(commandLines.stream().filter(this::holdsOne))
        .isNotEmpty()
        .allMatch(line -> line.contains("--encryption-passphrase") || line.contains("--override"));
    assertThat(holders).doesNotContainKey("passphrase");
    assertThat(filesThatHoldOne()).isEmpty();
  }

  // All processes of the machine, so that one which hides its environment is seen as well.
  private void look() {
    commandLines.addAll(ProcessTable.mentioning(""));
    secrets.forEach((name, secret) -> {
      var found = ProcessTable.marked(secret);
      if (!found.isEmpty()) {
        holders.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(found);
      }
    });
  }

  private String[] all() {
    return secrets.values().toArray(String[]::new);
  }

  private boolean holdsOne(String text) {
    return secrets.values().stream().anyMatch(text::contains);
  }

  /// Logs, histories, journals and whatever else the program wrote; the repository as well.
  private List<Path> filesThatHoldOne() {
    return Directories.find(
        scene.directory(), (path, facts) -> facts.isRegularFile() && holdsOne(text(path)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the archive says about itself.
  private String metadata() {
    var repository = scene.repository();
    var archive = repository.onlyArchive();
    var text = new StringBuilder();
    repository.list(archive).stream()
        .filter(path -> path.endsWith(".json"))
        .forEach(path -> text.append(repository.content(archive, path)));
    assertThat(text.toString()).contains("\"proven\"", "shop");
    return text.toString();
  }
}
