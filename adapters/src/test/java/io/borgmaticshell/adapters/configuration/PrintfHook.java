package io.borgmaticshell.adapters.configuration;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DatabaseHook;
import io.borgmaticshell.application.hook.DatabaseTarget;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.application.hook.EndMark;
import io.borgmaticshell.application.hook.RestoreRecipe;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.List;
import java.util.OptionalInt;

/// A kind of database whose dumps are the name of the database.
record PrintfHook(HookName name) implements DatabaseHook {
  static final OptionSpec FORMAT =
      OptionSpec.choice("format", "The format of dumps.", "plain", "custom", "tar");
  static final OptionSpec COMPRESSION =
      new OptionSpec("compression", new OptionType.TextOrNumber(), "How to compress.", false);
  static final OptionSpec TLS = OptionSpec.flag("tls", "Whether to use TLS.");
  static final OptionSpec SKIP_NAMES = OptionSpec.texts("skip_names", "What to leave out.");

  PrintfHook(String name) {
    this(HookName.of(name));
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.empty();
  }

  @Override
  public List<OptionSpec> options() {
    return EntryOptions.ofServer(FORMAT, COMPRESSION, TLS, SKIP_NAMES);
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    var command = CommandLine.of("printf").arg(target.database()).build();
    return DumpRecipe.stream(command, EndMark.UNKNOWN);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    return RestoreRecipe.load(CommandLine.of("cat").build(), EndMark.UNKNOWN);
  }
}
