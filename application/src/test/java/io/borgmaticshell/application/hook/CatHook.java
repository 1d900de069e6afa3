package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.OptionalInt;

/// A kind of database that is dumped and restored with `cat`, for tests of the use cases. Its
/// command lines show the connection they were composed for.
///
/// @param members whether an entry called `all` is asked about, and how the answer is dumped
public record CatHook(HookName name, OptionalInt defaultPort, Members members)
    implements DatabaseHook {

  /// What becomes of an entry called `all`.
  public enum Members {
    AS_NAMED,
    ONE_DUMP_EACH,
    ONE_DUMP_FOR_ALL
  }

  /// Makes one, by a short name such as `postgresql`.
  public static CatHook named(String name) {
    return new CatHook(HookName.of(name), OptionalInt.of(5432), Members.AS_NAMED);
  }

  /// One that asks the server when an entry is called `all`.
  public static CatHook asking(String name, Members members) {
    return new CatHook(HookName.of(name), OptionalInt.of(5432), members);
  }

  @Override
  public Discovery discovery(DatabaseTarget target) {
    var question = CommandLine.of("ls").build();
    return switch (target.database().equals(DumpId.ALL) ? members : Members.AS_NAMED) {
      case AS_NAMED -> new Discovery.AsNamed();
      case ONE_DUMP_EACH -> new Discovery.OneDumpEach(question, answer -> answer.lines().toList());
      case ONE_DUMP_FOR_ALL ->
          new Discovery.OneDumpForAll(question, answer -> answer.lines().toList());
    };
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
        .arg(target.members().toArray(String[]::new))
        .build();
  }
}
