package io.borgmaticshell.adapters.borg.transfer;

import io.borgmaticshell.domain.dump.DumpId;

/// A dump that lies in the workspace, complete.
record WrittenDump(DumpId id, long bytes) {}
