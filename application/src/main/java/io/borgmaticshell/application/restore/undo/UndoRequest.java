package io.borgmaticshell.application.restore.undo;

import io.borgmaticshell.application.restore.request.RestoreRequest;
import io.borgmaticshell.domain.archive.ArchiveReference;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.database.Secret;
import java.util.Optional;

/// Asks for what a restore has overwritten.
///
/// @param archive the safety copy; empty for the last one
/// @param password to connect with; empty for the configured one
public record UndoRequest(
    RepositoryAccess access,
    Optional<ArchiveReference> archive,
    Optional<Secret> password,
    RestoreRequest.Manner manner) {}
