package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.ProcessTable;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql"})
class SecretsIT {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;
  private final Set<String> seen = new LinkedHashSet<>();
  private Scene scene;

  @BeforeEach
  void slow_the_clients_down_so_that_they_can_be_looked_at() throws IOException {
    seen.clear();
    scene = Scene.in(directory);
    var shop = SERVER.createDatabase("shop");
    shop.execute("create table t as select 1 as n");
    scene.configure(
        DatabaseEntry.of(shop)
            .with("pg_dump_command", slow("pg_dump"))
            .with("pg_restore_command", slow("pg_restore")));
  }

  private Path slow(String program) {
    return WrapperScript.standIn(
        directory.resolve("slow-" + program),
        program,
        "sleep 0.5\n%s \"$@\"\nstatus=$?\nsleep 0.5\nexit $status\n".formatted(program));
  }

  @Test
  void are_in_no_command_line_and_in_no_output() throws IOException {
    for (var words :
        List.of("create", "repo-list", "list --archive latest", "restore --archive latest")) {
      var all = ("-v 2 " + words).split(" ", -1);
      var outcome = Watch.during(scene.command(all), this::look);

      assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
      assertThat(outcome.everything()).doesNotContain(secrets());
    }
    assertThat(seen).anyMatch(line -> line.contains("slow-pg_dump"));
    assertThat(seen).anyMatch(line -> line.contains("slow-pg_restore"));
    assertThat(seen).anyMatch(line -> line.contains("borg create"));
    assertThat(seen).anyMatch(line -> line.contains("borg extract"));
    assertThat(seen).noneMatch(line -> List.of(secrets()).stream().anyMatch(line::contains));
  }

  private String[] secrets() {
    return new String[] {SERVER.password(), scene.repository().passphrase()};
  }

  // All processes of the machine, so that one which hides its environment is seen as well.
  private void look() {
    seen.addAll(ProcessTable.mentioning(""));
  }
}
