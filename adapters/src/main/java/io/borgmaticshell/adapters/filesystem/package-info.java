/// The run's private folder on a POSIX file system. Start with [PosixRuntimeDirectory].
@NullMarked
package io.borgmaticshell.adapters.filesystem;

import org.jspecify.annotations.NullMarked;
