package io.borgmaticshell.adapters.database.mongodb;

import com.google.auto.service.AutoService;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.EndMark;
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
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import io.borgmaticshell.domain.restore.plan.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a MongoDB database, or with `name: all` the whole server, as one archive of `mongodump`,
/// and restores it with `mongorestore` (MongoDB Database Tools documentation).
@AutoService(DatabaseHook.class)
public final class MongoDbHook implements DatabaseHook {
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
    refuseWhatIsNotThereYet(target);
    var options = target.options();
    var words = options.text(EntryOptions.OPTIONS);
    var command = client(target, MongoDbOptions.MONGODUMP_COMMAND, "mongodump");
    connect(command, target);
    if (!target.database().equals(DumpId.ALL)) {
      value(command, "--db", Optional.of(target.database()));
    }
    return DumpRecipe.stream(command.words(words).arg("--archive").build(), endMark(words));
  }

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
    refuseWhatIsNotThereYet(target);
    var options = target.options();
    var command =
        client(target, MongoDbOptions.MONGORESTORE_COMMAND, "mongorestore")
            .arg("--archive")
            .flag("--drop", !target.database().equals(DumpId.ALL));
    connect(command, target);
    if (target.isRenamed()) {
      NewNamespace.of(target).forEach(command::arg);
    }
    command.words(options.text(EntryOptions.RESTORE_OPTIONS));
    return RestoreRecipe.load(command.build(), endMark(options.text(EntryOptions.OPTIONS)))
        .piecemeal("MongoDB restores one collection after the other.");
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

  // A compressed archive shows nothing at its end.
  private static EndMark endMark(Optional<String> dumpWords) {
    var compressed =
        dumpWords.map(CommandLine::configuredWords).orElse(List.of()).contains("--gzip");
    return compressed ? EndMark.UNKNOWN : ArchiveEnd.MARK;
  }

  private static void refuseWhatIsNotThereYet(DatabaseTarget target) {
    var location = target.entry().location();
    if (target.options().text(MongoDbOptions.FORMAT).equals(Optional.of("directory"))) {
      throw unsupported(location + ".format", "'directory'", "Use 'archive'.");
    }
  }

  private static OperationFailed unsupported(String location, String what, String advice) {
    return OperationFailed.because(
        Problem.Kind.CONFIGURATION,
        "%s: this version does not support %s yet.".formatted(location, what),
        advice);
  }
}
