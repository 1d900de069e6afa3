/// What the actions on configuration files print. Start with [ShowConfiguration].
@NullMarked
package io.borgmaticshell.adapters.shell.configuration;

import org.jspecify.annotations.NullMarked;
