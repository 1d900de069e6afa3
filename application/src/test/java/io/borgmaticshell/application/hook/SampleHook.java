package io.borgmaticshell.application.hook;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.domain.archive.Repository;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.EntryOptions;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A kind of database that exists only on paper: its commands are never run by the in-memory fakes.
public final class SampleHook implements DatabaseHook {
  public static final HookName NAME = new HookName("sample_databases");

  /// A configuration with repositories of these labels, below `/backup`, and databases of this
  /// kind.
  public static Configuration configuration(
      String file, List<String> repositories, List<String> databases) {
    return new Configuration(
        file,
        List.of(file),
        Options.NONE,
        repositories.stream()
            .map(label -> new Repository("/backup/" + label + ".borg", Optional.of(label)))
            .toList(),
        IntStream.range(0, databases.size())
            .mapToObj(index -> entry(index, databases.get(index)))
            .toList());
  }

  private static DatabaseEntry entry(int index, String name) {
    return new DatabaseEntry(NAME, index, new Options(Map.of(EntryOptions.NAME.key(), name)));
  }

  @Override
  public HookName name() {
    return NAME;
  }

  @Override
  public OptionalInt defaultPort() {
    return OptionalInt.empty();
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(EntryOptions.NAME, EntryOptions.LABEL);
  }

  @Override
  public DumpRecipe dump(DatabaseTarget target) {
    return DumpRecipe.stream(
        CommandLine.of("sample-dump").arg(target.database()).build(), EndMark.UNKNOWN);
  }

  @Override
  public RestoreRecipe restore(DatabaseTarget target) {
    return RestoreRecipe.load(
        CommandLine.of("sample-load").arg(target.database()).build(), EndMark.UNKNOWN);
  }
}
