package io.borgmaticshell.adapters.database.mysql;

import com.google.auto.service.AutoService;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps MariaDB databases as SQL that creates them, and restores by running that SQL.
@AutoService(DatabaseHook.class)
public final class MariaDbHook implements DatabaseHook {
  private static final MySqlFlavour FLAVOUR = MySqlFlavour.MARIADB;

  @Override
  public HookName name() {
    return FLAVOUR.hook();
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.of(3306);
  }

  @Override
  public List<OptionSpec> options() {
    return MySqlOptions.of(FLAVOUR);
  }

  @Override
  public List<String> remarks(DatabaseEntry entry) {
    return MySqlOptions.remarks(entry);
  }

  @Override
  public Map<String, String> providers() {
    var clients = "on Debian: apt-get install mariadb-client";
    return Map.of(FLAVOUR.dumpProgram(), clients, FLAVOUR.client(), clients);
  }

  @Override
  public Discovery discovery(DatabaseTarget target) {
    return target.database().equals(DumpId.ALL)
        ? SchemaList.of(FLAVOUR, target)
        : new Discovery.AsNamed();
  }

  @Override
  public Optional<Discovery.OneDumpEach> databases(DatabaseTarget target) {
    return Optional.of(SchemaList.ofServer(FLAVOUR, target));
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    return new MySqlCommands(FLAVOUR).dump(target);
  }

  @Override
  public DumpFormat format(DumpShape shape, DumpHead head) {
    return DumpFormat.SQL;
  }

  @Override
  public DatabaseTarget underName(DatabaseTarget target, String name) {
    NewName.check(name);
    return target.as(name);
  }

  @Override
  public Inspection inspection(DatabaseTarget target) {
    return new MySqlCommands(FLAVOUR).inspection(target);
  }

  @Override
  public boolean isNewer(String dumped, String server) {
    return MySqlVersion.isNewer(dumped, server);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    return new MySqlCommands(FLAVOUR).restore(target);
  }
}
