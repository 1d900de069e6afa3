package io.borgmaticshell.application.task;

/// One thing to be done with one repository. A task says what is meant; how the repository program
/// is told is known to the adapter that does it.
public sealed interface RepositoryTask permits Inspection, Upkeep, Handling, KeyTask, OwnCommand {}
