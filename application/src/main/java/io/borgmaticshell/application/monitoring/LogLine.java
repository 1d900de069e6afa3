package io.borgmaticshell.application.monitoring;

import java.time.Instant;

/// What was told to the user.
///
/// @param text one or more lines, without a line end at the end
public record LogLine(Instant at, String text) {}
