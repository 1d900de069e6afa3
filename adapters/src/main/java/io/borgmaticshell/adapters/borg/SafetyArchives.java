package io.borgmaticshell.adapters.borg;

import io.borgmaticshell.adapters.borg.program.BorgCommands;
import io.borgmaticshell.application.port.ArchiveDraft;
import io.borgmaticshell.domain.archive.Archive;
import io.borgmaticshell.domain.configuration.ArchiveOptions;
import io.borgmaticshell.domain.configuration.Configuration;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// How safety copies are told from backups: by their names, which the names of backups usually do
/// not match, so that neither "latest" nor the pruning of backups means them.
public final class SafetyArchives {
  private static final String BEGINNING = "before-restore-";
  private static final String PREFIX = BEGINNING + "{hostname}-";
  // In universal time, so that the order of the names is that of time. Written by us: Borg's own
  // placeholder would follow the time an archive is dated back to.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  static final String GLOB = PREFIX + "*";

  private static final String SAMPLE = PREFIX + "2000-01-01T00:00:00.000000";
  private static final Pattern OTHER_KIND = Pattern.compile("[a-z]+:");

  // Where the names of backups are so free that they match these, too, only its age keeps an
  // archive from being the newest.
  private static final String AS_OLD_AS_CAN_BE = "--timestamp 1970-01-02T00:00:00";

  private static final List<OptionSpec> SOURCES =
      List.of(
          ArchiveOptions.SOURCE_DIRECTORIES,
          ArchiveOptions.PATTERNS,
          ArchiveOptions.PATTERNS_FROM,
          ArchiveOptions.EXCLUDE_PATTERNS,
          ArchiveOptions.EXCLUDE_FROM);

  private SafetyArchives() {}

  /// Whether an archive is no backup, whatever its age and the patterns of the configuration say.
  static boolean isSafetyCopy(Archive archive) {
    return archive.name().value().startsWith(BEGINNING);
  }

  /// The draft as it is made: a safety copy gets its own name, and none of the user's files.
  ///
  /// @param now when it is made
  public static ArchiveDraft settled(ArchiveDraft draft, Instant now) {
    return draft.safety().isPresent() ? draft.with(settled(draft.access(), now)) : draft;
  }

  private static RepositoryAccess settled(RepositoryAccess access, Instant now) {
    var values = new LinkedHashMap<>(access.options().values());
    SOURCES.forEach(option -> values.remove(option.key()));
    values.put(ArchiveOptions.ARCHIVE_NAME_FORMAT.key(), PREFIX + TIME.format(now));
    if (countsAsBackup(access)) {
      var extra = access.options().textMap(RepositoryOptions.EXTRA_BORG_OPTIONS);
      extra.merge("create", AS_OLD_AS_CAN_BE, (own, more) -> own + " " + more);
      values.put(RepositoryOptions.EXTRA_BORG_OPTIONS.key(), extra);
    }
    var configuration = access.configuration();
    return new RepositoryAccess(
        new Configuration(
            configuration.file(),
            configuration.files(),
            new Options(values),
            configuration.repositories(),
            configuration.databases()),
        access.repository());
  }

  // Borg's placeholders stand for themselves on both sides; that of the host does so in effect.
  // Patterns of other kinds are supposed to match.
  static boolean countsAsBackup(RepositoryAccess access) {
    var glob = BorgCommands.archiveGlob(access);
    if (OTHER_KIND.matcher(glob).lookingAt()) {
      return true;
    }
    try {
      var escaped = glob.replace("{", "\\{").replace("}", "\\}");
      return FileSystems.getDefault().getPathMatcher("glob:" + escaped).matches(Path.of(SAMPLE));
    } catch (PatternSyntaxException e) {
      return true;
    }
  }
}
