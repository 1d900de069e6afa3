package io.borgmaticshell.domain.configuration;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// The top-level options that say what goes into an archive and how.
public final class ArchiveOptions {
  public static final OptionSpec SOURCE_DIRECTORIES =
      OptionSpec.texts("source_directories", "Files and directories to back up.")
          .like("/etc", "/home", "/srv/www/*/uploads");
  public static final OptionSpec SOURCE_DIRECTORIES_MUST_EXIST =
      OptionSpec.flag("source_directories_must_exist", "Whether a missing source is an error.")
          .usually("true");
  public static final OptionSpec PATTERNS =
      OptionSpec.texts("patterns", "What to include and exclude, in Borg's pattern language.")
          .like("R /home", "- /home/*/.cache", "+ /home/*/.config");
  public static final OptionSpec PATTERNS_FROM =
      OptionSpec.texts("patterns_from", "Files with patterns, one per line.")
          .like("/etc/borgmatic/patterns");
  public static final OptionSpec EXCLUDE_PATTERNS =
      OptionSpec.texts("exclude_patterns", "What to leave out.")
          .like("*.pyc", "/home/*/.cache", "sh:/srv/**/node_modules");
  public static final OptionSpec EXCLUDE_FROM =
      OptionSpec.texts("exclude_from", "Files with exclude patterns, one per line.")
          .like("/etc/borgmatic/excludes");
  public static final OptionSpec EXCLUDE_CACHES =
      OptionSpec.flag("exclude_caches", "Whether to leave out directories tagged as caches.")
          .usually("false");
  public static final OptionSpec EXCLUDE_IF_PRESENT =
      OptionSpec.texts("exclude_if_present", "Leave out directories that hold such a file.")
          .like(".nobackup");
  public static final OptionSpec KEEP_EXCLUDE_TAGS =
      OptionSpec.flag("keep_exclude_tags", "Whether to keep the tag files of excluded directories.")
          .usually("false");
  public static final OptionSpec EXCLUDE_NODUMP =
      OptionSpec.flag("exclude_nodump", "Whether to leave out files with the nodump flag.")
          .usually("false");
  public static final OptionSpec ONE_FILE_SYSTEM =
      OptionSpec.flag("one_file_system", "Whether to stay in the file systems of the sources.")
          .usually("false");
  public static final OptionSpec READ_SPECIAL =
      OptionSpec.flag("read_special", "Whether to read devices and pipes as if they were files.")
          .usually("false");
  public static final OptionSpec NUMERIC_IDS =
      OptionSpec.flag("numeric_ids", "Whether to store only numbers of users and groups.")
          .usually("false");
  public static final OptionSpec ATIME =
      OptionSpec.flag("atime", "Whether to store access times.").usually("false");
  public static final OptionSpec CTIME =
      OptionSpec.flag("ctime", "Whether to store change times.").usually("true");
  public static final OptionSpec BIRTHTIME =
      OptionSpec.flag("birthtime", "Whether to store creation times.").usually("true");
  public static final OptionSpec FLAGS =
      OptionSpec.flag("flags", "Whether to store file system flags.").usually("true");
  public static final OptionSpec FILES_CHANGED =
      OptionSpec.choice(
          "files_changed",
          "How to notice that a file changes while it is read.",
          "ctime",
          "mtime",
          "disabled");
  public static final OptionSpec FILES_CACHE =
      OptionSpec.text("files_cache", "How to recognise unchanged files.").like("mtime,size,inode");
  public static final OptionSpec COMPRESSION =
      OptionSpec.text("compression", "How to compress: lz4, zstd, zlib, lzma, none, with a level.")
          .like("zstd,6");
  public static final OptionSpec CHUNKER_PARAMS =
      OptionSpec.text("chunker_params", "How to cut files into chunks.").like("10,23,16,4095");
  public static final OptionSpec CHECKPOINT_INTERVAL =
      OptionSpec.number("checkpoint_interval", "Seconds between checkpoints.").like(900);
  public static final OptionSpec CHECKPOINT_VOLUME =
      OptionSpec.number("checkpoint_volume", "Bytes between checkpoints.").like(4294967296L);
  public static final OptionSpec UPLOAD_RATE_LIMIT =
      OptionSpec.number("upload_rate_limit", "Kibibytes per second at most; 0 for no limit.")
          .like(2048);
  public static final OptionSpec UPLOAD_BUFFER_SIZE =
      OptionSpec.number("upload_buffer_size", "Mebibytes of upload buffer.").like(64);
  public static final OptionSpec ARCHIVE_NAME_FORMAT =
      OptionSpec.text("archive_name_format", "How archives are named; Borg placeholders allowed.")
          .like("{hostname}-databases-{now}");
  public static final OptionSpec MATCH_ARCHIVES =
      OptionSpec.text("match_archives", "Which archives of the repository count as ours.")
          .like("sh:{hostname}-databases-*");

  /// Every option of this class.
  public static final List<OptionSpec> ALL =
      List.of(
          SOURCE_DIRECTORIES,
          SOURCE_DIRECTORIES_MUST_EXIST,
          PATTERNS,
          PATTERNS_FROM,
          EXCLUDE_PATTERNS,
          EXCLUDE_FROM,
          EXCLUDE_CACHES,
          EXCLUDE_IF_PRESENT,
          KEEP_EXCLUDE_TAGS,
          EXCLUDE_NODUMP,
          ONE_FILE_SYSTEM,
          READ_SPECIAL,
          NUMERIC_IDS,
          ATIME,
          CTIME,
          BIRTHTIME,
          FLAGS,
          FILES_CHANGED,
          FILES_CACHE,
          COMPRESSION,
          CHUNKER_PARAMS,
          CHECKPOINT_INTERVAL,
          CHECKPOINT_VOLUME,
          UPLOAD_RATE_LIMIT,
          UPLOAD_BUFFER_SIZE,
          ARCHIVE_NAME_FORMAT,
          MATCH_ARCHIVES);

  private ArchiveOptions() {}
}
