package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the clients of MariaDB and MySQL alike get at a server.
interface MySqlConnections {
  MySqlServer server();

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "environment"})
  default void takes_any_password(String transport, @TempDir Path directory) throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var password = " it's \"q\" $HOME \\n # ;me\ttwo\nlines größe 🦊 \\";
    grantTo("guest", password);
    var guest = DatabaseEntry.of(server(), "shop").with("username", "guest");
    var scene =
        Scene.in(directory)
            .configure(guest.with("password", password).with("password_transport", transport));

    scene.succeed("create");
    server().execute("drop table shop.t");
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute("select n from shop.t")).isEqualTo("1");
  }

  @Test
  default void connects_by_socket_and_without_a_password(@TempDir Path directory)
      throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var local = DatabaseEntry.of(server(), "shop").local(server().socket());
    var scene = Scene.in(directory).configure(local);

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute("select n from shop.t")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "all"})
  default void a_wrong_password_leaves_no_archive_and_the_client_says_so(
      String name, @TempDir Path directory) throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var entry = DatabaseEntry.of(server(), name).with("password", "not-my-password");
    var scene = Scene.in(directory).configure(entry);

    var outcome = scene.run("create");

    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(1);
    var blamed = name.equals("all") ? server().hook() + "[0]" : "shop";
    assertThat(outcome.firstErrorLine()).contains(blamed, "Access denied");
    assertThat(outcome.errors()).doesNotContain("\tat ");
    assertThat(outcome.everything()).doesNotContain("not-my-password");
    assertThat(scene.repository().archives()).isEmpty();
  }

  @Test
  default void reads_an_option_file_of_the_user_below_what_the_entry_says(@TempDir Path directory)
      throws IOException {
    server().create("shop", "create table t as select 1 as n");
    var own = directory.resolve("my own.cnf");
    Files.writeString(
        own, "[client]\nuser=nobody\npassword=\"%s\"\n".formatted(server().password()));
    var words = "'--defaults-extra-file=%s'".formatted(own);
    var entry = new DatabaseEntry(server().hook(), Map.of()).with("name", "shop");
    for (var command : server().commands().entrySet()) {
      entry = entry.with(command.getKey(), command.getValue());
    }
    var scene =
        Scene.in(directory)
            .configure(
                entry
                    .with("hostname", server().host())
                    .with("port", server().port())
                    .with("username", server().username())
                    .with("options", words + " --quick")
                    .with("restore_options", words));

    scene.succeed("create");
    server().dropAll();
    scene.succeed("restore", "--archive", "latest");

    assertThat(server().execute("select n from shop.t")).isEqualTo("1");
  }

  private void grantTo(String user, String password) {
    var literal = password.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n");
    server()
        .execute(
            "create user if not exists %s; alter user %s identified by '%s'; grant all on *.* to %s"
                .formatted(user, user, literal, user));
  }
}
