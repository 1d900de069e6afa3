package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.section;
import static io.borgmaticshell.domain.option.OptionSpec.text;
import static java.util.Map.entry;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.PlainValue;

/// The top-level options that say what a run does besides calling Borg.
public final class RunOptions {
  public static final OptionSpec STORE_CONFIG_FILES =
      flag("store_config_files", "Whether archives hold the configuration files.").usually("true");
  public static final OptionSpec BOOTSTRAP =
      section("bootstrap", "What archives hold for a start from nothing.", STORE_CONFIG_FILES);

  /// Where borgmatic before 1.9 kept dumps, and where they are in its archives.
  public static final OptionSpec SOURCE_DIRECTORY =
      text("borgmatic_source_directory", "Where old archives keep dumps.")
          .like("/var/lib/borgmatic")
          .usually("~/.borgmatic");

  /// Which archives `prune` and `check` look at, where nothing newer says so.
  public static final OptionSpec PREFIX =
      text("prefix", "How names of archives start; 'match_archives' says more.")
          .like("{hostname}-");

  /// Values that the rest of the file refers to; they are in their places before it is read.
  public static final OptionSpec CONSTANTS =
      new OptionSpec(
              "constants",
              new OptionType.FreeMap(),
              "Values to use elsewhere in the file, as {name}.",
              false)
          .like(PlainValue.Mapping.of(entry("vault", new PlainValue.Text("backup.example.org"))));

  private RunOptions() {}
}
