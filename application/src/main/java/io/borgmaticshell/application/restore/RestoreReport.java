package io.borgmaticshell.application.restore;

import io.borgmaticshell.domain.archive.ArchiveName;
import io.borgmaticshell.domain.dump.DumpId;
import java.util.List;

/// Tells what a restore did, or would have done.
public record RestoreReport(ArchiveName archive, List<DumpId> dumps) {}
