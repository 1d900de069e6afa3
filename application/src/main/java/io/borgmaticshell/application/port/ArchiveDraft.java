package io.borgmaticshell.application.port;

import io.borgmaticshell.application.command.CommandLine;
import io.borgmaticshell.application.hook.DumpRecipe;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.dump.DumpId;
import io.borgmaticshell.domain.dump.DumpShape;
import java.util.List;

/// An archive that is still to be made.
///
/// @param manifest every configured dump, in the order of the configuration; one that is configured
///   twice stands here twice, as readers expect
/// @param dumps what is dumped, each path once
/// @param globals what belongs to servers and to none of their databases; saved where it can be had
/// @param configurationFiles the files a later bootstrap needs, absolute
public record ArchiveDraft(
    RepositoryAccess access,
    List<DumpId> manifest,
    List<PlannedDump> dumps,
    List<PlannedGlobals> globals,
    List<String> configurationFiles) {

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
