package io.borgmaticshell.application.catalog;

import io.borgmaticshell.domain.archive.Archive;
import java.util.OptionalLong;

/// An archive, and how large its dumps are together.
///
/// @param bytes empty as long as nobody has looked into it, or where the sizes are not known
public record CatalogedArchive(Archive archive, OptionalLong bytes) {}
