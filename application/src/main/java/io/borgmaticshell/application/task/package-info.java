/// What can be done with a repository besides backing up and restoring. Start with
/// [RepositoryTask].
@NullMarked
package io.borgmaticshell.application.task;

import org.jspecify.annotations.NullMarked;
