package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.OptionalInt;

/// A kind of database that is dumped and restored with `cat`, for tests of the use cases. Its
/// command lines show the connection they were composed for.
public record CatHook(HookName name, OptionalInt defaultPort) implements DatabaseHook {

  /// Makes one, by a short name such as `postgresql`.
  public static CatHook named(String name) {
    return new CatHook(HookName.of(name), OptionalInt.of(5432));
  }

  @Override
  public List<OptionSpec> options() {
    return EntryOptions.ofServer();
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    return DumpRecipe.stream(cat(target), EndMark.UNKNOWN);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    return RestoreRecipe.load(cat(target), EndMark.UNKNOWN);
  }

  private static CommandLine cat(DatabaseTarget target) {
    return CommandLine.of("cat")
        .opt("--host", target.hostname())
        .opt("--port", target.port())
        .opt("--username", target.username())
        .secretEnv("PASSWORD", target.password())
        .arg(target.database())
        .build();
  }
}
