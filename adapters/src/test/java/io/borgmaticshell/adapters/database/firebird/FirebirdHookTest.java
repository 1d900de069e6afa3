package io.borgmaticshell.adapters.database.firebird;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.testing.RequiresProgram;
import io.borgmaticshell.adapters.testing.hook.HookPageContract;
import io.borgmaticshell.adapters.testing.hook.LiveDatabase;
import io.borgmaticshell.adapters.testing.hook.LiveDatabaseContract;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.option.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirebirdHookTest implements HookPageContract {
  private final FirebirdHook hook = new FirebirdHook();

  @Override
  public DatabaseHook hook() {
    return hook;
  }

  @Override
  public Map<String, Object> optionsFor(String database) {
    return Map.of("name", "x", "path", database);
  }

  @Override
  public List<String> dumpWords(String database) {
    return List.of(database.startsWith("-") ? "./" + database : database);
  }

  @Override
  public List<String> restoreWords(String database) {
    return List.of();
  }

  @Override
  public Path page() {
    return Path.of("src/test/docs/firebird.md");
  }

  @Test
  void composes_these_command_lines() {
    var options = new Options(optionsFor("/srv/my shop.fdb"));
    var target = DatabaseTarget.forDump(new DatabaseEntry(hook.name(), 0, options));
    assertThat(hook.dump(target).command())
        .hasToString("gbak -backup_database '/srv/my shop.fdb' stdout");
    assertThat(hook.restore(target).load())
        .hasToString("gbak -replace_database stdin <replacement>");
  }

  @Nested
  @RequiresProgram({"borg", "gbak", "gfix", "isql-fb"})
  class with_a_file implements LiveDatabaseContract {
    @TempDir Path folder;

    @Override
    public DatabaseHook hook() {
      return hook;
    }

    @Override
    public LiveDatabase database() {
      var file = FirebirdFile.create(folder.resolve("my shop.fdb"));
      return new LiveDatabase(
          Map.of("name", "shop", "path", file.path().toString()),
          Map.of("name", "shop", "path", folder.resolve("nowhere.fdb").toString()),
          file::fill,
          file::empty,
          file::content);
    }
  }
}
