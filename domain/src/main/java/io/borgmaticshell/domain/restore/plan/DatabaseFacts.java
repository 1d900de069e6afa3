package io.borgmaticshell.domain.restore.plan;

/// How a database was made, as its dump remembers.
///
/// @param properties such as encoding and locale, in the words of its server
/// @param owner blank if none is remembered
public record DatabaseFacts(String properties, String owner) {}
