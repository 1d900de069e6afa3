package io.borgmaticshell.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.borgmaticshell.adapters.testing.InstalledPrograms;
import io.borgmaticshell.adapters.testing.PostgresDatabase;
import io.borgmaticshell.adapters.testing.PostgresServer;
import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.SqliteFile;
import io.borgmaticshell.adapters.testing.WrapperScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our program is killed while it restores, by a stand-in for Borg or for a client: at some offsets
/// of each format, which are the same each time. `mvn verify -Dborgmatic.deaths=50` tries more.
@DisplayNameGeneration(ReplaceUnderscores.class)
@RequiresProgram({"borg", "initdb", "pg_dump", "pg_restore", "psql", "sqlite3"})
class DyingProgramIT {
  private static final int TIMES = Integer.getInteger("borgmatic.deaths", 12);
  // The program started the guard, which started the script.
  private static final String KILL_PROGRAM = "kill -9 \"$(ps -o ppid= -p $PPID | tr -d ' ')\"";

  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"custom", "plain", "tar"})
  void leaves_a_database_as_it_was_whatever_byte_it_reads(String format) throws IOException {
    var shop = shop();
    var scene = backedUp(DatabaseEntry.of(shop).with("format", format));
    shop.execute("delete from lines where n > 10; create table another (n int)");

    staysTheSame(scene, () -> shop.sessions() == 0 ? shop.dump() : "still in use");
  }

  @Test
  void leaves_a_file_as_it_was_whatever_byte_it_reads() throws IOException {
    var users =
        SqliteFile.create(
            directory.resolve("users.db"),
            """
            create table t (x);
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2000)
              insert into t select hex(randomblob(100)) from numbers;
            """);
    var scene = backedUp(DatabaseEntry.of("users", users));
    users.execute("delete from t where rowid > 10");

    staysTheSame(scene, users::dump);
  }

  @Test
  void leaves_a_database_as_it_was_or_restored_while_a_directory_is_loaded() throws IOException {
    var shop = shop();
    var entry = DatabaseEntry.of(shop).with("format", "directory");
    var scene = backedUp(entry);
    shop.execute("delete from lines where n > 10");
    var before = shop.dump();
    scene.succeed("restore", "--archive", "latest");
    var after = shop.dump();

    for (var turn = 0; turn < TIMES; turn++) {
      shop.execute("delete from lines where n > 10");
      scene.configure(entry.with("pg_restore_command", killingAfter(turn * 120 / TIMES)));
      killed(scene);
      await().until(() -> shop.sessions() == 0);
      assertThat(shop.dump()).isIn(before, after);
    }
  }

  private PostgresDatabase shop() {
    var shop = SERVER.createDatabase("shop-" + directory.getFileName());
    shop.execute(
        "create table lines as select n, md5(n::text) || md5((n * 7)::text) as word"
            + " from generate_series(1, 5000) n");
    return shop;
  }

  private Scene backedUp(DatabaseEntry entry) throws IOException {
    var scene = Scene.in(directory).configure(entry);
    scene.succeed("create");
    return scene;
  }

  private void staysTheSame(Scene scene, Supplier<String> content) throws IOException {
    var before = content.get();
    var settings = Files.readString(scene.configuration());
    var random = new Random(settings.indexOf("postgresql"));
    for (var turn = 0; turn < TIMES; turn++) {
      var borg = "local_path: '%s'\n".formatted(killingAtByte(random.nextInt(200_000)));
      Files.writeString(scene.configuration(), borg + settings);
      killed(scene);
      await().untilAsserted(() -> assertThat(content.get()).isEqualTo(before));
    }
  }

  private static void killed(Scene scene) {
    var outcome = scene.run("restore", "--archive", "latest");
    assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(137);
    scene.leavesNoProcess();
  }

  // Answers that were given before are repeated, because Borg takes its time.
  private Path killingAtByte(int offset) {
    return WrapperScript.write(
        directory.resolve("borg-wrapper"),
        """
        answer=%s/answer-$(echo "$*" | cksum | tr -d ' ')
        [ -e "$answer" ] || { borg "$@" > "$answer.new" && mv "$answer.new" "$answer"; }
        case " $* " in
          *" extract "*)
            head -c %d "$answer"
            %s
            sleep 60 ;;
          *) cat "$answer" ;;
        esac
        """
            .formatted(directory, offset, KILL_PROGRAM));
  }

  private Path killingAfter(int milliseconds) {
    return WrapperScript.write(
        directory.resolve("pg_restore"),
        """
        '%s' "$@" &
        sleep 0.%03d
        %s
        wait
        """
            .formatted(InstalledPrograms.path("pg_restore"), milliseconds, KILL_PROGRAM));
  }
}
