/// Options given on the command line. Start with [CommandLineOptions].
@NullMarked
package io.borgmaticshell.adapters.configuration.given;

import org.jspecify.annotations.NullMarked;
