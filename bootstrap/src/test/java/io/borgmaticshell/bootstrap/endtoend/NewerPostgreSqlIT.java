package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram("borg")
@EnabledIfEnvironmentVariable(
    named = PostgresServer.TREE,
    matches = ".+",
    disabledReason = PostgresServer.NO_TREE)
class NewerPostgreSqlIT implements PostgreSqlRoundTrips {
  @RegisterExtension static final PostgresServer SERVER = PostgresServer.newer();

  @Override
  public PostgresServer server() {
    return SERVER;
  }

  @Test
  void a_table_of_a_million_rows_as_a_stream_and_as_a_directory(@TempDir Path directory)
      throws IOException {
    var shop = SERVER.createDatabase("large");
    shop.execute(
        """
        create table numbers as
          select n, 'number ' || n as text, n / 7.0 as share from generate_series(1, 1000000) n;
        alter table numbers add primary key (n);
        """);
    var content = "select count(*), md5(string_agg(t::text, ',' order by n)) from numbers t";
    var before = shop.query(content);
    var stream = DatabaseEntry.of(shop).with("label", "stream").with("compression", "zstd:1");
    var files =
        DatabaseEntry.of(shop)
            .with("label", "files")
            .with("format", "directory")
            .with("compression", "lz4");
    var scene = Scene.in(directory).configure(stream, files);

    scene.succeed("create");
    for (var label : List.of("stream", "files")) {
      shop.execute("drop table numbers");
      scene.succeed("restore", "--archive", "latest", "--original-label", label);

      assertThat(shop.query(content)).isEqualTo(before).startsWith("1000000|");
    }
  }
}
