/// Reads YAML the way configuration files of borgmatic have always been read, with the place of
/// every value. Start with [IncludedFiles].
@NullMarked
package io.borgmaticshell.adapters.configuration.yaml;

import org.jspecify.annotations.NullMarked;
