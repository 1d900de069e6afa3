/// Repositories, archives and what they hold. Start with [Archive].
@NullMarked
package io.borgmaticshell.domain.archive;

import org.jspecify.annotations.NullMarked;
