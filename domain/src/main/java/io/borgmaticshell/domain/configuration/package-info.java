/// One configuration file, validated. Start with [Configuration].
@NullMarked
package io.borgmaticshell.domain.configuration;

import org.jspecify.annotations.NullMarked;
