package io.borgmaticshell.domain.restore.plan;

import java.util.Optional;
import java.util.OptionalLong;

/// Something that exists now.
///
/// @param owner what it vanishes with, such as the table of a trigger
/// @param rows how many it has, as the server estimates
public record TargetObject(ObjectName name, Optional<ObjectName> owner, OptionalLong rows) {}
