/// Damages valid configuration files in thousands of ways and reads them. Start with
/// [FuzzedFilesTest].
@NullMarked
package io.borgmaticshell.adapters.configuration.fuzz;

import org.jspecify.annotations.NullMarked;
