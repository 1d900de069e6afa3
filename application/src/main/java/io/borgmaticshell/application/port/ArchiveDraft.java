package io.borgmaticshell.application.port;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;
import io.borgmaticshell.domain.restore.SafetyRecord;
import java.util.List;
import java.util.Optional;

/// An archive that is still to be made.
///
/// @param manifest every configured dump, in the order of the configuration; one that is configured
///   twice stands here twice, as readers expect
/// @param dumps what is dumped, each path once
/// @param globals what belongs to servers and to none of their databases; saved where it can be had
/// @param configurationFiles the files a later bootstrap needs, absolute
/// @param safety set for a safety copy: it is named apart from backups, never counts as the newest
///   archive, and holds the dumps and this record only
public record ArchiveDraft(
    RepositoryAccess access,
    List<DumpId> manifest,
    List<PlannedDump> dumps,
    List<PlannedGlobals> globals,
    List<String> configurationFiles,
    Optional<SafetyRecord> safety) {

  /// A backup.
  public ArchiveDraft(
      RepositoryAccess access,
      List<DumpId> manifest,
      List<PlannedDump> dumps,
      List<PlannedGlobals> globals,
      List<String> configurationFiles) {
    this(access, manifest, dumps, globals, configurationFiles, Optional.empty());
  }

  /// A safety copy.
  public static ArchiveDraft ofSafetyCopy(
      RepositoryAccess access, List<PlannedDump> dumps, SafetyRecord safety) {
    return new ArchiveDraft(
        access,
        dumps.stream().map(PlannedDump::id).toList(),
        dumps,
        List.of(),
        List.of(),
        Optional.of(safety));
  }

  /// The same draft, for a repository that is reached in another way.
  public ArchiveDraft with(RepositoryAccess other) {
    return new ArchiveDraft(other, manifest, dumps, globals, configurationFiles, safety);
  }

  public ArchiveDraft {
    manifest = List.copyOf(manifest);
    dumps = List.copyOf(dumps);
    globals = List.copyOf(globals);
    configurationFiles = List.copyOf(configurationFiles);
  }

  /// The dumps that are streams.
  public List<PlannedDump> streams() {
    return dumps.stream().filter(dump -> dump.recipe().shape() == DumpShape.STREAM).toList();
  }

  /// What belongs to a server, and the command that prints it.
  ///
  /// @param id the name is that of the entry, `all`
  public record PlannedGlobals(DumpId id, CommandLine command) {}

  /// A dump and the command that makes it.
  public record PlannedDump(DumpId id, DumpRecipe recipe) {}
}
