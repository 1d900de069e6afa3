package io.borgmaticshell.adapters.database.firebird;

import com.google.auto.service.AutoService;
import io.borgmaticshell.application.command.Argument;
import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.application.hook.RestoreRecipe.Replacement;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.problem.OperationFailed;
import io.borgmaticshell.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Dumps a Firebird file with `gbak`, and restores it into a new file, which takes the old one's
/// place once it is complete (Firebird documentation, "gbak - Firebird Backup & Restore").
@AutoService(DatabaseHook.class)
public final class FirebirdHook implements DatabaseHook {
  private static final OptionSpec PATH =
      OptionSpec.text("path", "The database file.").like("/var/lib/shop.fdb").mandatory();

  @Override
  public HookName name() {
    return new HookName("firebird_databases");
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.empty();
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(EntryOptions.NAME, PATH, EntryOptions.LABEL);
  }

  @Override
  public Map<String, String> providers() {
    var packages = "on Debian 12: apt-get install firebird3.0-utils firebird3.0-server-core";
    return Map.of("gbak", packages, "gfix", packages);
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    var path = asFile(target, target.options().text(PATH).orElseThrow());
    var command = CommandLine.of("gbak").arg("-backup_database", path, "stdout").build();
    // The end of the format is not documented, so only the exit code of gbak tells.
    return DumpRecipe.stream(command, EndMark.UNKNOWN).requiring(path);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    // What the command line says, --restore-path, wins.
    var path = target.file().or(() -> target.options().text(PATH)).orElseThrow();
    var newFile = new Argument.ReplacementFile();
    var load = CommandLine.of("gbak").arg("-replace_database", "stdin").hole(newFile).build();
    var check = CommandLine.of("gfix").arg("-validate", "-full").hole(newFile).build();
    return RestoreRecipe.load(load, EndMark.UNKNOWN)
        .replacing(new Replacement(asFile(target, path), check, "", Optional.empty(), List.of()));
  }

  private static String asFile(DatabaseTarget target, String path) {
    if (path.contains(":")) {
      throw OperationFailed.because(
          Problem.Kind.CONFIGURATION,
          "%s: gbak takes what stands before a ':' for the name of a host."
              .formatted(target.entry().location()),
          "Give the file a path without ':', by a link, say.");
    }
    // A leading dash would make it a flag.
    return path.startsWith("-") ? "./" + path : path;
  }
}
