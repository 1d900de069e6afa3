package io.borgmaticshell.adapters.shell.task;

import io.borgmaticshell.adapters.shell.grammar.ActionSpec;
import io.borgmaticshell.adapters.shell.grammar.FlagValues;
import io.borgmaticshell.adapters.shell.grammar.actions.BorgActions;
import io.borgmaticshell.adapters.shell.grammar.actions.CommonFlags;
import io.borgmaticshell.adapters.shell.grammar.actions.HandlingActions;
import io.borgmaticshell.adapters.shell.grammar.actions.InspectionActions;
import io.borgmaticshell.adapters.shell.grammar.actions.KeyActions;
import io.borgmaticshell.adapters.shell.grammar.actions.UpkeepActions;
import io.borgmaticshell.application.task.OwnCommand;
import io.borgmaticshell.application.task.RepositoryTask;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Knows which task an action is.
public final class TaskReader {
  private final Map<ActionSpec, Function<FlagValues, RepositoryTask>> readers;

  public TaskReader(InstantSource clock) {
    var inspection = new InspectionReader(clock);
    var handling = new HandlingReader(clock);
    readers =
        Map.ofEntries(
            Map.entry(InspectionActions.REPO_INFO, inspection::repositoryInfo),
            Map.entry(InspectionActions.INFO, inspection::info),
            Map.entry(InspectionActions.REPO_LIST, inspection::repositoryList),
            Map.entry(InspectionActions.LIST, inspection::list),
            Map.entry(UpkeepActions.PRUNE, UpkeepReader::prune),
            Map.entry(UpkeepActions.COMPACT, UpkeepReader::compact),
            Map.entry(UpkeepActions.DELETE, UpkeepReader::delete),
            Map.entry(UpkeepActions.REPO_DELETE, UpkeepReader::deleteRepository),
            Map.entry(UpkeepActions.BREAK_LOCK, UpkeepReader::breakLock),
            Map.entry(HandlingActions.EXPORT_TAR, handling::exportTar),
            Map.entry(HandlingActions.DIFF, HandlingReader::compare),
            Map.entry(HandlingActions.MOUNT, handling::mount),
            Map.entry(HandlingActions.UMOUNT, HandlingReader::unmount),
            Map.entry(HandlingActions.RECREATE, HandlingReader::recreate),
            Map.entry(HandlingActions.TRANSFER, HandlingReader::transfer),
            Map.entry(BorgActions.BORG, TaskReader::ownCommand),
            Map.entry(KeyActions.KEY_EXPORT, KeyReader::export),
            Map.entry(KeyActions.KEY_IMPORT, KeyReader::importKey),
            Map.entry(KeyActions.KEY_CHANGE_PASSPHRASE, KeyReader::changePassphrase));
  }

  private static RepositoryTask ownCommand(FlagValues flags) {
    return new OwnCommand(
        flags.values(BorgActions.WORDS),
        flags.value(CommonFlags.LIST_ARCHIVE).map(ArchiveFlag::read));
  }

  /// The task that an action with its flags asks for; empty if the action is none.
  public Optional<RepositoryTask> read(ActionSpec action, FlagValues flags) {
    return Optional.ofNullable(readers.get(action)).map(reader -> reader.apply(flags));
  }
}
