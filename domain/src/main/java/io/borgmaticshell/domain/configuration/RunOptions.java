package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.number;
import static io.borgmaticshell.domain.option.OptionSpec.section;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.text;
import static io.borgmaticshell.domain.option.OptionSpec.texts;
import static java.util.Map.entry;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;
import java.util.stream.Stream;

/// The top-level options that say what a run does besides calling Borg.
public final class RunOptions {
  public static final OptionSpec STORE_CONFIG_FILES =
      flag("store_config_files", "Whether archives hold the configuration files.").usually("true");
  public static final OptionSpec BOOTSTRAP =
      section("bootstrap", "What archives hold for a start from nothing.", STORE_CONFIG_FILES);

  /// Where borgmatic before 1.9 kept dumps, and where they are in its archives.
  public static final OptionSpec SOURCE_DIRECTORY =
      text("borgmatic_source_directory", "Where old archives keep dumps.")
          .like("/root/.borgmatic")
          .usually("~/.borgmatic");

  /// How a run is cut short, repeated or judged.
  public static final List<OptionSpec> COURSE =
      List.of(
          number("retries", "How often to try again.").like(3),
          number("retry_wait", "How many seconds to wait before trying again.").like(30),
          flag("default_actions", "Whether a run without an action does anything.").usually("true"),
          texts("skip_actions", "Which actions never run.").like("compact"),
          flag(
              "unsafe_skip_path_validation_before_create",
              "Whether to go without looking for special files."),
          sections(
              "borg_exit_codes",
              "What exit codes of Borg mean.",
              number("code", "The exit code.").like(100).mandatory(),
              choice("treat_as", "What it counts as.", "error", "warning").mandatory()),
          text("prefix", "How names of archives start.").like("{hostname}-"));

  /// Values that the rest of the file refers to; they are in their places before it is read.
  public static final OptionSpec CONSTANTS =
      new OptionSpec(
              "constants",
              new OptionType.FreeMap(),
              "Values to use elsewhere in the file, as {name}.",
              false)
          .like(PlainValue.Mapping.of(entry("vault", new PlainValue.Text("backup.example.org"))));

  /// Commands to run around actions.
  public static final List<OptionSpec> COMMANDS =
      Stream.concat(
              Stream.of(
                  sections(
                      "commands",
                      "Commands to run at certain moments.",
                      text("before", "Before what to run.").like("action"),
                      text("after", "After what to run.").like("action"),
                      texts("when", "For which actions.").like("create"),
                      texts("states", "After which outcomes.").like("fail"),
                      texts("run", "The commands.").like("echo done").mandatory())),
              Stream.of(
                      "before_actions",
                      "after_actions",
                      "before_backup",
                      "after_backup",
                      "before_prune",
                      "after_prune",
                      "before_compact",
                      "after_compact",
                      "before_check",
                      "after_check",
                      "before_extract",
                      "after_extract",
                      "before_everything",
                      "after_everything",
                      "on_error")
                  .map(key -> texts(key, "Commands to run at this moment.").like("echo here")))
          .toList();

  private RunOptions() {}
}
