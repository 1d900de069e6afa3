package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.bareSection;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.section;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;
import java.util.List;

/// The top-level options that say what a run does besides calling Borg.
public final class RunOptions {
  public static final OptionSpec STORE_CONFIG_FILES =
      flag("store_config_files", "Whether archives hold the configuration files.");
  public static final OptionSpec BOOTSTRAP =
      section("bootstrap", "What archives hold for a start from nothing.", STORE_CONFIG_FILES);

  /// Where borgmatic before 1.9 kept dumps, and where they are in its archives.
  public static final OptionSpec SOURCE_DIRECTORY =
      text("borgmatic_source_directory", "Where old archives keep dumps; default: ~/.borgmatic.");

  /// Which archives `prune` and `check` look at, where nothing newer says so.
  public static final OptionSpec PREFIX =
      text("prefix", "How names of archives start; 'match_archives' says more.");

  /// Values that the rest of the file refers to; they are in their places before it is read.
  public static final OptionSpec CONSTANTS =
      new OptionSpec(
          "constants",
          new OptionType.FreeMap(),
          "Values to use elsewhere in the file, as {name}.",
          false);

  /// File systems that are frozen during a backup.
  public static final List<OptionSpec> SNAPSHOTS =
      List.of(
          bareSection(
              "zfs",
              "Snapshots of ZFS.",
              program("zfs_command"),
              program("mount_command"),
              program("umount_command")),
          bareSection(
              "btrfs", "Snapshots of Btrfs.", program("btrfs_command"), program("findmnt_command")),
          bareSection(
              "lvm",
              "Snapshots of LVM.",
              text("snapshot_size", "How large snapshots are."),
              program("lvcreate_command"),
              program("lvremove_command"),
              program("lvs_command"),
              program("lsblk_command"),
              program("mount_command"),
              program("umount_command")));

  private RunOptions() {}

  private static OptionSpec program(String key) {
    return text(key, "The program to run.");
  }
}
