/// What the lines of one shell have in common: what they are about, the configuration files they
/// read, the script they are written to. Start with [Session].
@NullMarked
package io.borgmaticshell.adapters.shell.session;

import org.jspecify.annotations.NullMarked;
