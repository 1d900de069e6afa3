/// Finding secrets that the configuration only refers to. Start with [ConfiguredCredentials].
@NullMarked
package io.borgmaticshell.adapters.credential;

import org.jspecify.annotations.NullMarked;
