package io.borgmaticshell.application.catalog;

import io.borgmaticshell.domain.dump.DumpId;
import java.util.OptionalLong;

/// A dump in an archive.
///
/// @param bytes its size, where it is known
public record CatalogedDump(DumpId id, OptionalLong bytes) {}
