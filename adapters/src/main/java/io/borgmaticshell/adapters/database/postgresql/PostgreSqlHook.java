package io.borgmaticshell.adapters.database.postgresql;

import com.google.auto.service.AutoService;
import io.borgmaticshell.adapters.database.postgresql.format.PostgreSqlFormat;
import io.borgmaticshell.application.client.ServerCheck;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.Discovery;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.Inventory;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.Creation;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.restore.plan.DumpContent;
import io.borgmaticshell.domain.restore.plan.ServerFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a PostgreSQL database with `pg_dump` and restores it in one transaction, with `psql` or
/// `pg_restore`; or a whole server with `pg_dumpall` and `psql` (PostgreSQL documentation,
/// "PostgreSQL Client Applications").
@AutoService(DatabaseHook.class)
public final class PostgreSqlHook implements DatabaseHook {
  @Override
  public HookName name() {
    return new HookName("postgresql_databases");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.of(5432);
  }

  @Override
  public List<OptionSpec> options() {
    return EntryOptions.ofServer(PostgreSqlOptions.ALL);
  }

  @Override
  public Optional<ServerCheck> check(DatabaseTarget target) {
    return Optional.of(PostgreSqlCompatibility.ofDump(target));
  }

  @Override
  public Map<String, String> providers() {
    var clients = "on Debian: apt-get install postgresql-client";
    return Map.of(
        "pg_dump", clients, "pg_dumpall", clients, "pg_restore", clients, "psql", clients);
  }

  /// With a format, `all` means each database on its own; without, `pg_dumpall` finds them.
  @Override
  public Discovery discovery(DatabaseTarget target) {
    return PostgreSqlClient.isWholeServer(target)
            && target.options().text(PostgreSqlOptions.FORMAT).isPresent()
        ? new Discovery.OneDumpEach(DatabaseList.question(target), DatabaseList::names)
        : new Discovery.AsNamed();
  }

  @Override
  public Optional<Discovery.OneDumpEach> databases(DatabaseTarget target) {
    return Optional.of(
        new Discovery.OneDumpEach(DatabaseList.question(target), DatabaseList::names));
  }

  @Override
  public Optional<Inventory> inventory(DatabaseTarget target) {
    return Optional.of(PostgreSqlInventory.of(target));
  }

  @Override
  public Optional<CommandLine> globals(DatabaseTarget target) {
    return Optional.of(PostgreSqlDump.globals(target));
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    return PostgreSqlDump.recipe(target);
  }

  @Override
  public DumpFormat format(DumpShape shape, DumpHead head) {
    return shape == DumpShape.DIRECTORY ? DumpFormat.DIRECTORY : PostgreSqlFormat.of(head);
  }

  @Override
  public DatabaseTarget underName(DatabaseTarget target, String name) {
    NewName.check(target, name);
    return target.as(name);
  }

  @Override
  public Optional<Creation> creation(
      DatabaseTarget target, DumpContent content, ServerFacts server) {
    return PostgreSqlClient.isWholeServer(target)
        ? Optional.empty()
        : Optional.of(new PostgreSqlCreation(target).of(content.database(), server));
  }

  @Override
  public Inspection inspection(DatabaseTarget target) {
    return PostgreSqlInspection.of(target);
  }

  @Override
  public boolean isNewer(String dumped, String server) {
    return PostgreSqlCompatibility.isNewer(dumped, server);
  }

  @Override
  public DatabaseTarget onlySchemas(DatabaseTarget target, List<String> schemas) {
    return PostgreSqlRestore.onlySchemas(target, schemas);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    return PostgreSqlRestore.recipe(target);
  }
}
