package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.Program;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that insists on TLS, and on a certificate of the client.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql", "openssl"})
class PostgreSqlTlsIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();
  @TempDir static Path certificates;

  @TempDir Path directory;
  private Scene scene;
  private PostgresDatabase shop;

  @BeforeAll
  static void insist_on_tls() throws IOException {
    authority("ca");
    authority("stranger");
    certificate("server", "subjectAltName=DNS:localhost");
    certificate("client", "subjectAltName=DNS:backup");
    SERVER.insistOnTls(
        certificates.resolve("server.crt"),
        certificates.resolve("server.key"),
        certificates.resolve("ca.crt"));
  }

  private static void authority(String name) {
    newCertificate(name);
  }

  private static void certificate(String name, String extension) {
    newCertificate(name, "-addext", extension, "-CA", "ca.crt", "-CAkey", "ca.key");
  }

  private static void newCertificate(String name, String... more) {
    var words = new ArrayList<>(List.of("req", "-x509", "-newkey", "ec"));
    words.addAll(List.of("-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"));
    words.addAll(List.of("-subj", "/CN=" + name, "-keyout", name + ".key"));
    words.addAll(List.of("-out", name + ".crt"));
    words.addAll(List.of(more));
    openssl(words.toArray(String[]::new));
  }

  private static void openssl(String... words) {
    Program.of("openssl", words).in(certificates).run().successfulOutput();
  }

  @BeforeEach
  void set_the_scene() {
    scene = Scene.in(directory);
    shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute("create table t as select 1 as n");
  }

  private DatabaseEntry entry() {
    return DatabaseEntry.of(shop)
        .with("hostname", "localhost")
        .with("ssl_mode", "verify-full")
        .with("ssl_root_cert", certificates.resolve("ca.crt"))
        .with("ssl_cert", certificates.resolve("client.crt"))
        .with("ssl_key", certificates.resolve("client.key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "directory"})
  void each_side_knows_the_other(String format) throws IOException {
    scene.configure(entry().with("format", format));

    scene.succeed("create");
    shop.execute("delete from t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(shop.query("select n from t")).isEqualTo("1");
  }

  @Test
  void all_databases_are_listed_by_the_same_connection() throws IOException {
    scene.configure(
        entry().with("name", "all").with("format", "custom").with("username", SERVER.superuser()));

    assertThat(scene.succeed("--verbosity", "1", "create").output()).contains(shop.name());
  }

  @Test
  void a_server_with_the_certificate_of_a_stranger_gets_nothing() throws IOException {
    scene.configure(entry().with("ssl_root_cert", certificates.resolve("stranger.crt")));

    var create = scene.run("create");

    assertThat(create.exitCode()).isEqualTo(1);
    assertThat(create.firstErrorLine())
        .contains(shop.name(), "was not backed up", "certificate verify failed");
    assertThat(scene.repository().archives()).isEmpty();
  }

  @Test
  void a_server_of_another_name_gets_nothing() throws IOException {
    scene.configure(entry().with("hostname", SERVER.host()));

    assertThat(scene.run("create").firstErrorLine())
        .contains("was not backed up", "does not match host name");
  }

  @Test
  void a_client_without_a_certificate_is_told_so() throws IOException {
    scene.configure(entry().without("ssl_cert", "ssl_key"));

    assertThat(scene.run("create").firstErrorLine())
        .contains("was not backed up", "client certificate");
  }

  @Test
  void a_client_that_talks_in_the_clear_is_told_so() throws IOException {
    scene.configure(entry().with("ssl_mode", "disable"));

    assertThat(scene.run("create").firstErrorLine()).contains("was not backed up", "no encryption");
  }
}
