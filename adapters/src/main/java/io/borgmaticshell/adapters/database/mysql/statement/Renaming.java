package io.borgmaticshell.adapters.database.mysql.statement;

/// Another name for the database of a dump.
public record Renaming(String from, String to) {}
