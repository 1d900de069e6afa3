package io.borgmaticshell.adapters.database.mongodb;

import com.google.auto.service.AutoService;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.inspection.ContentScan;
import io.borgmaticshell.application.hook.inspection.Inspection;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpFormat;
import io.borgmaticshell.domain.dump.DumpHead;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a MongoDB database, or with `name: all` the whole server, with `mongodump` and restores it
/// with `mongorestore` (MongoDB Database Tools documentation).
@AutoService(DatabaseHook.class)
public final class MongoDbHook implements DatabaseHook {
  private static final String PIECEMEAL = "MongoDB restores one collection after the other.";
  private static final String SECRET_FILE = "/dev/fd/" + CommandLine.SECRET_DESCRIPTOR;

  @Override
  public HookName name() {
    return new HookName("mongodb_databases");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.of(27017);
  }

  @Override
  public List<OptionSpec> options() {
    return EntryOptions.ofServer(MongoDbOptions.ALL);
  }

  @Override
  public Map<String, String> providers() {
    var tools = "the package mongodb-database-tools, from mongodb.com; Debian has none";
    return Map.of("mongodump", tools, "mongorestore", tools);
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    var options = target.options();
    var directory = options.text(MongoDbOptions.FORMAT).equals(Optional.of("directory"));
    var command = client(target, MongoDbOptions.MONGODUMP_COMMAND, "mongodump");
    if (directory) {
      command.arg("--out").hole(new Argument.DumpDirectory());
    }
    connect(command, target);
    if (!target.database().equals(DumpId.ALL)) {
      value(command, "--db", Optional.of(target.database()));
    }
    command.words(options.text(EntryOptions.OPTIONS));
    return directory
        ? DumpRecipe.directory(command.build())
        : DumpRecipe.stream(command.arg("--archive").build(), ArchiveCheck.MARK);
  }

  // The archive decides; what is configured may have changed since the backup.
  @Override
  public DumpFormat format(DumpShape shape, DumpHead head) {
    return shape == DumpShape.DIRECTORY ? DumpFormat.DIRECTORY : DumpFormat.stream("archive");
  }

  /// The parts of a database are its collections: `users.orders`, `users.*`.
  @Override
  public DatabaseTarget onlySchemas(DatabaseTarget target, List<String> namespaces) {
    return target.withRestoreOptions(
        namespaces.stream().map(namespace -> "--nsInclude=" + namespace).toList());
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    var directory = target.stored().shape() == DumpShape.DIRECTORY;
    var command = client(target, MongoDbOptions.MONGORESTORE_COMMAND, "mongorestore");
    if (directory) {
      command.arg("--dir").hole(new Argument.DumpDirectory());
    } else {
      command.arg("--archive");
    }
    command.flag("--drop", !target.database().equals(DumpId.ALL));
    connect(command, target);
    if (target.isRenamed()) {
      NewNamespace.of(target).forEach(command::arg);
    }
    command.words(target.options().text(EntryOptions.RESTORE_OPTIONS));
    var recipe =
        directory
            ? RestoreRecipe.loadDirectory(command.build())
            : RestoreRecipe.load(command.build(), ArchiveCheck.MARK);
    return target.unprotected() ? recipe.straight(PIECEMEAL) : recipe.piecemeal(PIECEMEAL);
  }

  @Override
  public DatabaseTarget underName(DatabaseTarget target, String name) {
    NewNamespace.check(name);
    return target.as(name);
  }

  @Override
  public Inspection inspection(DatabaseTarget target) {
    return new Inspection(
        new Inspection.Target.Impossible("MongoDB's tools cannot tell what a server holds."),
        ContentScan.knowing(
            new Removal.Unknown(
                target.database().equals(DumpId.ALL)
                    ? "Documents are added to what is there; nothing is removed."
                    : "Collections that are in the dump are replaced; others stay.")),
        Optional.empty());
  }

  private static CommandLine.Builder client(
      DatabaseTarget target, OptionSpec configured, String program) {
    return CommandLine.ofConfigured(target.options().nonEmptyText(configured).orElse(program));
  }

  private static void connect(CommandLine.Builder command, DatabaseTarget target) {
    command.opt("--host", target.hostname()).opt("--port", target.port());
    value(command, "--username", target.username());
    if (target.password().isPresent()) {
      command.arg("--config", SECRET_FILE).secretOnDescriptor(PasswordFile.of(target.password()));
    }
    value(
        command,
        "--authenticationDatabase",
        target.options().nonEmptyText(MongoDbOptions.AUTHENTICATION_DATABASE));
  }

  // The clients take a separate word with a leading dash for the next flag.
  private static void value(CommandLine.Builder command, String flag, Optional<String> value) {
    if (value.filter(text -> text.startsWith("-")).isPresent()) {
      command.arg(flag + "=" + value.get());
    } else {
      command.opt(flag, value);
    }
  }
}
